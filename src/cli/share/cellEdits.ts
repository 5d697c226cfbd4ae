import { a1Area } from "../../sheet/address";
import type { CellPlan, SharePlan } from "../../sheet/share";
import { escaped } from "../package/xml";
import type { CellEdit } from "../workbook/cellXml";
import { keyOf } from "../workbook/cell";
import type { FormulaCell } from "../workbook/formulas";
import { storedFormula } from "../workbook/storedFormula";
import type { XlsxWorkbook } from "../workbook/workbook";
import type { CellRecord, FileRecord } from "./fileRecord";

export interface Edits {
  readonly edits: ReadonlyMap<string, ReadonlyMap<number, CellEdit>>;
  /** What the cells were, by part and address: filled while the sheets are written. */
  readonly cells: Record<string, Record<string, CellRecord>>;
}

/** The edits of cells that a plan means; values stay as the file has them. */
export function cellEditsOf(book: XlsxWorkbook, plan: SharePlan, known: FileRecord | undefined): Edits {
  const cells: Record<string, Record<string, CellRecord>> = {};
  const edits = new Map<string, Map<number, CellEdit>>();
  const parts = new Map(book.sheets.map(({ name, part }) => [name.toUpperCase(), { name, part }]));
  for (const each of plan.cells) {
    const sheet = parts.get(each.area.sheet.toUpperCase());
    if (!sheet || each.becomes.kind === "itself") continue;
    const own = edits.get(sheet.name) ?? new Map<number, CellEdit>();
    edits.set(sheet.name, own);
    const record = known?.cells[sheet.part]?.[each.cell];
    const kept = (cells[sheet.part] ??= {});
    own.set(keyOf(each.area), plan.mode === "thawed" ? backEdit(each, record) : awayEdit(each, kept));
  }
  keepShared(book.formulas(), edits);
  return { edits, cells };
}

/** A formula that gives way to its values, or to another one in the same kind of cell. */
function awayEdit({ becomes, cell }: CellPlan, kept: Record<string, CellRecord>): CellEdit {
  const formula = becomes.kind === "formula" ? storedFormula(becomes.formula) : null;
  return {
    formula,
    keep: (raw) => {
      kept[cell] = { raw, formula };
    },
  };
}

/** A formula that comes back: the very element where the cell is as it was left, else one that says the same. */
function backEdit({ becomes, area }: CellPlan, record: CellRecord | undefined): CellEdit {
  const text = becomes.kind === "formula" ? storedFormula(becomes.formula) : "";
  const isTable = area.rows * area.columns > 1;
  const opening = isTable ? `<f t="array" ref="${a1Area(area, area.rows, area.columns)}">` : "<f>";
  return {
    formula: { element: `${opening}${escaped(text)}</f>` },
    ...(record && { undoes: { raw: record.raw, edit: { formula: record.formula } } }),
  };
}

/** Instances of a shared formula of which other instances go stand for themselves from then on. */
function keepShared(
  formulas: readonly FormulaCell[],
  edits: ReadonlyMap<string, Map<number, CellEdit>>,
): void {
  const groupOf = ({ sheet, shared }: FormulaCell): string | undefined =>
    shared === undefined ? undefined : `${shared}!${sheet}`;
  const broken = new Set(formulas.filter((cell) => edits.get(cell.sheet)?.has(keyOf(cell))).map(groupOf));
  for (const cell of formulas) {
    const own = edits.get(cell.sheet);
    if (!own || own.has(keyOf(cell)) || groupOf(cell) === undefined || !broken.has(groupOf(cell))) continue;
    own.set(keyOf(cell), { formula: cell.formula.slice(1) });
  }
}
