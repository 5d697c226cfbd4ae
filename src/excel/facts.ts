import type { NameFacts, WorkbookFacts } from "../sheet/workbook";
import { areaOf } from "./names";
import { mergesUndo, run } from "./run";
import { statesOf } from "./states";

/** DATE(2000,1,1) where dates count from 1904; where they count from 1900 it is 36526. */
const millennium1904 = 35064;

/**
 * In one request, and a second where there are custom XML parts. `Workbook.use1904DateSystem` is still in preview, so the
 * worksheet function DATE says how the workbook counts its days.
 */
export function facts(namespace: string): Promise<WorkbookFacts> {
  return run(async (context) => {
    const { worksheets, names, functions } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    names.load("items/name,items/formula");
    const active = worksheets.getActiveWorksheet().load("name");
    const millennium = functions.date(2000, 1, 1).load("value");
    const states = await statesOf(context, namespace);
    return {
      sheets: worksheets.items.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
      activeSheet: active.name,
      names: names.items.map(nameFacts),
      is1904: millennium.value === millennium1904,
      states,
      mergesUndo: mergesUndo(),
    };
  });
}

function nameFacts({ name, formula }: Excel.NamedItem): NameFacts {
  const area = typeof formula === "string" ? areaOf(formula) : undefined;
  return area ? { name, area } : { name };
}
