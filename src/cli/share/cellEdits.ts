import type { Place } from "../../sheet/address";
import { a1, a1Area } from "../../sheet/address";
import type { CellPlan, SharePlan } from "../../sheet/share";
import { eachIn } from "../../sheet/share/reading";
import { escaped } from "../package/xml";
import type { CellEdit } from "../workbook/cellXml";
import { keyOf } from "../workbook/cell";
import type { FormulaCell } from "../workbook/formulas";
import { Ranges } from "../workbook/ranges";
import { storedFormula } from "../workbook/storedFormula";
import type { Styles } from "../workbook/styles";
import type { XlsxWorkbook } from "../workbook/workbook";
import type { CellRecord, FileRecord } from "./fileRecord";

export interface Edits {
  readonly edits: ReadonlyMap<string, ReadonlyMap<number, CellEdit>>;
  /** What the cells were, by part and address: filled while the sheets are written. */
  readonly cells: Record<string, Record<string, CellRecord>>;
  /** The part of styles, where some were put in. */
  readonly styles?: { readonly part: string; readonly text: string };
}

/** The edits of cells that a plan means; values stay as the file has them. */
export function cellEditsOf(book: XlsxWorkbook, plan: SharePlan, known: FileRecord | undefined): Edits {
  const cells: Record<string, Record<string, CellRecord>> = {};
  const edits = new Map<string, Map<number, CellEdit>>();
  const parts = new Map(book.sheets.map(({ name, part }) => [name.toUpperCase(), { name, part }]));
  const looks = plan.cells.some(({ formats }) => formats) ? book.looks() : undefined;
  const dress = dresser(book, plan, looks);
  for (const each of plan.cells) {
    const sheet = parts.get(each.area.sheet.toUpperCase());
    if (!sheet || each.becomes.kind === "itself") continue;
    const own = edits.get(sheet.name) ?? new Map<number, CellEdit>();
    edits.set(sheet.name, own);
    if (plan.mode === "thawed") addBackEdits(own, each, known?.cells[sheet.part] ?? {});
    else addAwayEdits(own, each, (cells[sheet.part] ??= {}), dress);
  }
  keepShared(book.formulas(), edits);
  const text = looks?.changed();
  return { edits, cells, ...(looks && text !== undefined && { styles: { part: looks.part, text } }) };
}

/** The style of a cell with another number format; undefined where the file has no styles. */
type Dress = (sheet: string, place: Place, format: string) => string | undefined;

function dresser(book: XlsxWorkbook, plan: SharePlan, looks: Styles | undefined): Dress {
  if (!looks) return () => undefined;
  const ranges = new Map(book.sheets.map(({ name }) => [name.toUpperCase(), new Ranges()]));
  for (const { area, formats } of plan.cells) if (formats) ranges.get(area.sheet.toUpperCase())?.add(area);
  const byName = new Map(
    book.sheets.map(({ name }) => [name, ranges.get(name.toUpperCase()) ?? new Ranges()]),
  );
  const styles = new Map([...book.styles(byName)].map(([name, each]) => [name.toUpperCase(), each]));
  return (sheet, place, format) =>
    looks.like(styles.get(sheet.toUpperCase())?.get(keyOf(place)) ?? "0", format);
}

/** Every cell of a plan's area with the number format that it is to have. */
function formattedIn({ area, formats }: CellPlan): { readonly place: Place; readonly format: string }[] {
  return eachIn(area, (place) => {
    const format = formats?.[place.row - area.row][place.column - area.column] ?? null;
    return format === null ? [] : [{ place, format }];
  }).flat(2);
}

function addAwayEdits(
  own: Map<number, CellEdit>,
  plan: CellPlan,
  kept: Record<string, CellRecord>,
  dress: Dress,
): void {
  own.set(keyOf(plan.area), awayEdit(plan, kept));
  for (const { place, format } of formattedIn(plan)) {
    const style = dress(plan.area.sheet, place, format);
    if (style === undefined) continue;
    const { formula } = own.get(keyOf(place)) ?? {};
    const text = typeof formula === "object" && formula !== null ? undefined : formula;
    own.set(keyOf(place), {
      ...(text !== undefined && { formula: text }),
      style,
      keep: (raw) => {
        kept[a1(place)] = { raw, ...(text !== undefined && { formula: text }), style };
      },
    });
  }
}

function addBackEdits(
  own: Map<number, CellEdit>,
  plan: CellPlan,
  records: Readonly<Record<string, CellRecord | undefined>>,
): void {
  for (const place of eachIn(plan.area, (each) => each).flat()) {
    const record = records[a1(place)];
    if (record) own.set(keyOf(place), undoing(record));
  }
  own.set(keyOf(plan.area), backEdit(plan, records[plan.cell]));
}

const undoing = ({ raw, ...edit }: CellRecord): CellEdit => ({ undoes: { raw, edit } });

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
    ...(record && undoing(record)),
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
