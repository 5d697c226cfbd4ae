// All that stands in a workbook: what is used of each sheet, names, custom XML parts, and what formulas fill.
import type { Area, Block, CellValue, Survey, SurveyRequest } from "../sheet/workbook";
import { inPortions } from "./portions";
import { cellsAtOnce, readIn } from "./read";
import { rangeOf, run } from "./run";
import { isFormula } from "./snapshot";
import { statesOf } from "./states";

/** Formulas that are asked at once what they fill. */
const spillsAtOnce = 1_000;

/** One request for the sheets, one for every 30,000 used cells, one for every 1,000 formulas of interest. */
export function survey({ namespace, isOfInterest, waits }: SurveyRequest): Promise<Survey> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    names.load("items/name,items/formula");
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const areas = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    );
    const states = await statesOf(context, namespace);
    const used = worksheets.items.map(({ name }, index) => usedArea(name, areas[index]));
    const blocks = await blocksIn(
      context,
      used.flatMap((area) => area ?? []),
      waits,
    );
    const spills = await spillsOf(context, blocks, isOfInterest);
    const sheets = worksheets.items.map(({ name, protection }) => {
      const block = blocks.find(({ area }) => area.sheet === name);
      return {
        name,
        isProtected: protection.protected,
        ...(block && { used: block }),
        spills: spills.filter(({ sheet }) => sheet === name),
      };
    });
    return {
      sheets,
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      states,
    };
  });
}

function usedArea(sheet: string, range: Excel.Range): Area | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet, row, column, rows, columns };
}

/** Areas of any size, cut by their rows where one request would not hold them. */
async function blocksIn(
  context: Excel.RequestContext,
  areas: readonly Area[],
  waits: boolean,
): Promise<readonly Block[]> {
  const parts = inPortions(
    areas.map((area) => ({ area })),
    cellsAtOnce,
  ).flat();
  const read = await readIn(
    context,
    parts.map(({ area }) => area),
    waits,
  );
  return areas.map((area) => {
    const own = read.filter((part) => part.area.sheet === area.sheet);
    return {
      area,
      values: own.flatMap(({ values }) => values),
      formulas: own.flatMap(({ formulas }) => formulas),
      formats: own.flatMap(({ formats }) => formats),
    };
  });
}

async function spillsOf(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  isOfInterest: (formula: string) => boolean,
): Promise<readonly Area[]> {
  const cells = blocks.flatMap((block) => cellsOf(block, isOfInterest));
  const spills: Area[] = [];
  for (let from = 0; from < cells.length; from += spillsAtOnce) {
    const asked = cells.slice(from, from + spillsAtOnce).map((area) => ({
      area,
      filled: rangeOf(context, area).getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
    }));
    await context.sync();
    for (const { area, filled } of asked)
      if (!filled.isNullObject) spills.push({ ...area, rows: filled.rowCount, columns: filled.columnCount });
  }
  return spills;
}

/** The cells of a block with a formula of interest; a text that looks like one is its own value. */
function cellsOf({ area, formulas, values }: Block, isOfInterest: (formula: string) => boolean): Area[] {
  return formulas.flatMap((row: readonly CellValue[], down) =>
    row.flatMap((formula, across) => {
      const isOne = isFormula(formula) && formula !== values[down][across] && isOfInterest(formula);
      return isOne
        ? [{ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }]
        : [];
    }),
  );
}
