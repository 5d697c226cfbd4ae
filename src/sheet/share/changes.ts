// A plan as steps that a host does in their order.
import type { CellStyle } from "../book";
import type { Change } from "../change";
import type { Area, CellInput } from "../workbook";
import type { CellPlan, SharePlan, SheetPlan } from "./plan";
import { PROVENANCE_COLUMNS, PROVENANCE_HEAD } from "./provenance";

/** Everything that a plan does to sheets and names; the custom XML parts are the host's other door. */
export function changesOf({ mode, cells, names, removedNames, sheet }: SharePlan): readonly Change[] {
  const written = cells.flatMap(writesOf);
  return [
    ...names.map((each) => ({ kind: "name", ...each }) as const),
    ...joined(written),
    ...cells.flatMap(formatsOf),
    ...removedNames.map((name) => ({ kind: "name", name }) as const),
    ...(sheet ? sheetChanges(sheet) : []),
    ...(mode === "repaired" ? [{ kind: "calculate" } as const] : []),
  ];
}

type Written = Extract<Change, { kind: "write" | "values" }>;

function writesOf({ area, becomes }: CellPlan): readonly Written[] {
  if (becomes.kind === "itself") return [];
  if (becomes.kind === "values") return [{ kind: "values", area, values: becomes.values }];
  const { formula, empties } = becomes;
  if (!empties) return [{ kind: "write", area: { ...area, rows: 1, columns: 1 }, inputs: [[formula]] }];
  const inputs = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => (row + column === 0 ? formula : "")),
  );
  return [{ kind: "write", area, inputs }];
}

/** Cells below one another as one step: a sheet may have thousands of them. */
function joined(written: readonly Written[]): readonly Written[] {
  const all: Written[] = [];
  for (const each of [...written].sort(inOrder)) {
    const last = all.at(-1);
    if (last && isBelow(last.area, each.area) && last.kind === each.kind)
      all.splice(-1, 1, together(last, each));
    else all.push(each);
  }
  return all;
}

function inOrder({ area: one }: Written, { area: other }: Written): number {
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.column - other.column || one.row - other.row;
}

function isBelow(above: Area, area: Area): boolean {
  const isAligned = above.column === area.column && above.columns === area.columns;
  return above.sheet === area.sheet && isAligned && above.row + above.rows === area.row;
}

function together(above: Written, below: Written): Written {
  const area = { ...above.area, rows: above.area.rows + below.area.rows };
  if (above.kind === "values" && below.kind === "values")
    return { kind: "values", area, values: [...above.values, ...below.values] };
  const inputs = [above, below].flatMap((each): readonly (readonly CellInput[])[] =>
    each.kind === "write" ? each.inputs : [],
  );
  return { kind: "write", area, inputs };
}

const formatsOf = ({ area, formats }: CellPlan): readonly Change[] =>
  formats ? [{ kind: "numberFormats", area, formats }] : [];

const WIDTHS = [110, 60, 420, 170, 120, 120, 120, 140, 80, 320, 150, 320] as const;
const DATE_COLUMN = PROVENANCE_COLUMNS.indexOf("Calculated UTC");

/** The sheet is made anew, or goes where it has no rows. */
function sheetChanges({ name, isThere, rows }: SheetPlan): readonly Change[] {
  const gone: readonly Change[] = isThere ? [{ kind: "deleteSheet", sheet: name }] : [];
  if (rows.length === 0) return gone;
  const area: Area = { sheet: name, row: 0, column: 0, rows: rows.length, columns: rows[0].length };
  const line = (row: number): Area => ({ ...area, row, rows: 1 });
  const cell = (row: number): Area => ({ ...line(row), columns: 1 });
  const style = (at: Area, look: CellStyle): Change => ({ kind: "style", area: at, style: look });
  const dated = { ...area, row: PROVENANCE_HEAD, rows: rows.length - PROVENANCE_HEAD, column: DATE_COLUMN };
  const formats = Array.from({ length: dated.rows }, () => ["yyyy-mm-dd hh:mm"]);
  return [
    ...gone,
    { kind: "addSheet", sheet: name },
    { kind: "values", area, values: rows },
    ...(dated.rows > 0 ? [{ kind: "numberFormats", area: { ...dated, columns: 1 }, formats } as const] : []),
    style(cell(0), "title"),
    style(cell(1), "note"),
    style(line(PROVENANCE_HEAD - 1), "header"),
    { kind: "widths", sheet: name, column: 0, pixels: WIDTHS },
    { kind: "freezeRows", sheet: name, rows: PROVENANCE_HEAD },
    { kind: "print", area, header: "Provenance" },
  ];
}
