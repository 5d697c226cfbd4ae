import { parametersOf, shownName } from "../../catalogue/define";
import { a1, addressOf, sliced } from "../../sheet/address";
import type { Change } from "../../sheet/change";
import { definitionOf } from "../../sheet/evaluate";
import { callsIn, restored } from "../../sheet/formula";
import { layOut, valueAt } from "../../sheet/modelLayout";
import type { Area, CellInput, Workbook } from "../../sheet/workbook";
import type { Axis } from "./GridTab";
import type { Subject } from "./subject";

/** A grid as FIN_SENS can say it: a function, its terms as names and cells, and the two arguments that vary. */
export interface Live {
  readonly title: string;
  readonly function: string;
  readonly terms: readonly (readonly [string, string])[];
  readonly rows: Axis;
  readonly columns: Axis;
}

/** What placing it would touch, and the changes. */
export interface LivePlan {
  readonly area: Area;
  readonly refusal?: string;
  readonly changes: readonly Change[];
  readonly reverse: readonly Change[];
}

/** Only an output that is one call of one function, with both inputs among its arguments, can be said so. */
export function liveOf(
  { block, model }: Subject,
  output: string,
  axes: readonly [Axis, Axis],
  namespace: string,
): Live | undefined {
  if (!block?.area || !block.reading) return undefined;
  const { area } = block;
  const layout = layOut(model, area);
  const place = valueAt(layout, output);
  const formula = restored(
    String(block.reading.formulas[place.row - area.row][place.column - area.column]),
    namespace,
  );
  const calls = callsIn(formula, namespace);
  const [call] = calls;
  if (calls.length !== 1 || !isAlone(formula, call.span)) return undefined;
  const definition = definitionOf(call.name);
  if (!definition?.returns.kind.startsWith("scalar")) return undefined;
  const names = parametersOf(definition).map(([name]) => shownName(name));
  const cells = call.texts.map((text) => (text === "" ? undefined : sliced(text)));
  if (cells.some((cell) => cell && cell.rows * cell.columns > 1)) return undefined;
  const varied = axes.map(({ key, values }) => {
    const at = call.texts.indexOf(a1(valueAt(layout, key)));
    return { key: names[at] ?? "", values };
  });
  if (varied.some(({ key }) => key === "") || varied[0].key === varied[1].key) return undefined;
  const terms = call.texts.flatMap((text, index): [string, string][] => {
    const cell = cells[index];
    return text === "" ? [] : [[names[index], `=${cell ? addressOf({ ...cell, sheet: area.sheet }) : text}`]];
  });
  const [rows, columns] = varied;
  return { title: model.outputs[output].label, function: call.name, terms, rows, columns };
}

/** Whether nothing stands around a call but the test for blank inputs. */
function isAlone(formula: string, [from, to]: readonly [number, number]): boolean {
  const [before, after] = [formula.slice(0, from), formula.slice(to)];
  return (before === "=" && after === "") || (/^=IF\([A-Z]+\d+>0,"",$/.test(before) && after === ")");
}

/** Looks at what the selection offers. */
export async function planLive(workbook: Workbook, live: Live, namespace: string): Promise<LivePlan> {
  const { sheet, row, column } = await workbook.selection();
  const height = live.terms.length + 3 + live.rows.values.length;
  const width = Math.max(2, live.columns.values.length + 1);
  const area = { sheet, row, column, rows: height, columns: width };
  const [{ formulas }] = await workbook.read([area]);
  const isTaken = formulas.some((line) => line.some((cell) => cell !== ""));
  const terms = addressOf({ row: row + 1, column, rows: live.terms.length, columns: 2 });
  const list = (values: readonly number[], joint: string) => `{${values.map(String).join(joint)}}`;
  const call = [
    `"${live.function}"`,
    terms,
    `"${live.rows.key}"`,
    list(live.rows.values, ";"),
    `"${live.columns.key}"`,
    list(live.columns.values, ","),
  ].join(",");
  const inputs: CellInput[][] = [
    [`${live.title}: what if`, null],
    ...live.terms.map(([name, text]) => [name, text]),
  ];
  const write = (at: Area, cells: CellInput[][]): Change => ({ kind: "write", area: at, inputs: cells });
  const anchor = { sheet, row: row + live.terms.length + 2, column, rows: 1, columns: 1 };
  return {
    area,
    ...(isTaken && {
      refusal: `The grid needs ${addressOf(area)}, and cells there are not empty. Select a cell with room.`,
    }),
    changes: [
      write({ ...area, rows: inputs.length, columns: 2 }, inputs),
      write(anchor, [[`=${namespace}.FIN_SENS(${call})`]]),
      { kind: "style", area: { ...area, rows: 1, columns: 1 }, style: "heading" },
    ],
    reverse: [{ kind: "clear", area }],
  };
}
