import type { Place } from "../../sheet/address";
import { sliced } from "../../sheet/address";
import { ownNamesIn, precedentsIn } from "../../sheet/formula";
import type { ReadBook, ReadName, ReadSheet } from "../../sheet/share";
import { recalled } from "../../sheet/share";
import type { Area } from "../../sheet/workbook";
import type { FileValue } from "../workbook/cell";
import { keyOf } from "../workbook/cell";
import type { Styles } from "../workbook/styles";
import type { FormulaCell } from "../workbook/formulas";
import { Ranges } from "../workbook/ranges";
import type { NameEntry } from "../workbook/structure";
import type { SheetValues, XlsxWorkbook } from "../workbook/workbook";
import { statePartsOf } from "./customXml";

/** A workbook file as plans read workbooks: its formulas, and the values that formulas of ours have and read. */
export function readBookOf(book: XlsxWorkbook, namespace: string): ReadBook {
  const formulas = book.formulas();
  const names = namesOf(book.structure.names);
  const parts = statePartsOf(book);
  const wanted = new Wanted(book, names);
  for (const cell of formulas) {
    wanted.add({ ...cell.area, sheet: cell.sheet });
    if (ownNamesIn(cell.formula, namespace).length > 0) wanted.addRead(cell.sheet, cell.formula);
  }
  for (const { sheet, cell, rows, columns, formula } of recalled(parts).provenance?.cells ?? []) {
    const place = sliced(cell);
    if (place) wanted.add({ ...place, sheet, rows, columns });
    wanted.addRead(sheet, formula);
  }
  const values = book.values(wanted.ranges);
  const formats = new Formats(book, wanted.ranges);
  return { sheets: sheetsOf(book, formulas, values, formats), names, parts };
}

/** Names that the whole workbook knows; one that means something else on some sheet is left to the sheet. */
function namesOf(entries: readonly NameEntry[]): ReadName[] {
  const own = new Set(
    entries.filter(({ sheet }) => sheet !== undefined).map(({ name }) => name.toUpperCase()),
  );
  return entries
    .filter(({ name, sheet }) => sheet === undefined && !own.has(name.toUpperCase()))
    .map(({ name, formula }) => ({ name, formula: `=${formula}` }));
}

/** The cells whose values are wanted, sheet by sheet. */
class Wanted {
  readonly ranges: ReadonlyMap<string, Ranges>;
  readonly #byName: ReadonlyMap<string, Ranges>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(book: XlsxWorkbook, names: readonly ReadName[]) {
    this.ranges = new Map(book.sheets.map(({ name }) => [name, new Ranges()]));
    this.#byName = new Map([...this.ranges].map(([name, ranges]) => [name.toUpperCase(), ranges]));
    this.#names = new Map(names.map(({ name, formula }) => [name.toUpperCase(), formula.slice(1)]));
  }

  add(area: Area): void {
    this.#byName.get(area.sheet.toUpperCase())?.add(area);
  }

  /** What a formula refers to. */
  addRead(sheet: string, formula: string): void {
    for (const text of precedentsIn(formula)) {
      const reach = sliced(text) ?? sliced(this.#names.get(text.toUpperCase()) ?? "");
      if (reach) this.add({ ...reach, sheet: reach.sheet ?? sheet });
    }
  }
}

/** The number formats of cells, which are read once somebody asks. */
class Formats {
  readonly #book: XlsxWorkbook;
  readonly #ranges: ReadonlyMap<string, Ranges>;
  #read:
    | {
        readonly looks: Styles | undefined;
        readonly styles: ReadonlyMap<string, ReadonlyMap<number, string>>;
      }
    | undefined;

  constructor(book: XlsxWorkbook, ranges: ReadonlyMap<string, Ranges>) {
    this.#book = book;
    this.#ranges = ranges;
  }

  at(sheet: string, place: Place): string {
    this.#read ??= { looks: this.#book.looks(), styles: this.#book.styles(this.#ranges) };
    const { looks, styles } = this.#read;
    return looks?.formatOf(styles.get(sheet)?.get(keyOf(place)) ?? "0") ?? UNKNOWN;
  }
}

/** Of a file that does not say what its cells look like. */
const UNKNOWN = "unknown";

function sheetsOf(
  book: XlsxWorkbook,
  formulas: readonly FormulaCell[],
  values: SheetValues,
  formats: Formats,
): ReadSheet[] {
  const bySheet = new Map<string, FormulaCell[]>(book.sheets.map(({ name }) => [name, []]));
  for (const cell of formulas) bySheet.get(cell.sheet)?.push(cell);
  return book.sheets.map(({ name }) => ({
    name,
    isProtected: book.protectedSheets.has(name),
    formulas: (bySheet.get(name) ?? []).map(({ row, column, formula, area: { rows, columns } }) => ({
      row,
      column,
      formula,
      rows,
      columns,
    })),
    value: (place) => shown(values.get(name)?.get(keyOf(place)) ?? null),
    format: (place) => formats.at(name, place),
  }));
}

function shown(value: FileValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
