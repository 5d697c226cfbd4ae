// The deals as a file that Excel has saved: their cells, formulas as files store them, and the values that the engine computes.
import { orbitalFleet } from "../../../src/models";
import { orbit70 } from "../../../src/models/presets/orbits";
import { storedFormula } from "../../../src/cli/workbook/storedFormula";
import { a1, a1Area, addressOf } from "../../../src/sheet/address";
import { placeOf } from "../../../src/sheet/evaluate";
import type { InsertRequest } from "../../../src/sheet/plans";
import type { Area, CellValue } from "../../../src/sheet/workbook";
import { escaped } from "../../../src/cli/package/xml";
import type { FixtureCells } from "../fixtures";
import { fixtureFile, number, shared } from "../fixtures";
import { merger, placed, vehicle } from "../../sheet/deal";
import type { MemoryBook } from "../../sheet/memoryBook";
import { MemoryWorkbook } from "../../sheet/memoryWorkbook";

const deals: readonly InsertRequest[] = [
  vehicle,
  { ...vehicle, model: orbitalFleet, preset: orbit70, id: "ORBIT" },
  merger,
];

/** A vehicle that leases compute out, a fleet in orbit at 70 kW/t and a merger, each on its own sheet. */
export async function modelsBook(): Promise<MemoryBook> {
  const workbook = new MemoryWorkbook("Start");
  for (const deal of deals) await placed(workbook, deal);
  return workbook.book;
}

export function modelsFile(book: MemoryBook): Uint8Array {
  const texts = new Map<string, number>();
  const sheets = [...book.sheets.keys()].map((name) => [name, cellsOf(book, name, texts)] as const);
  const names = [...book.names].flatMap(([name, area]) => (area ? [[name, fixed(area)] as const] : []));
  return fixtureFile({
    sheets: Object.fromEntries(sheets),
    names: Object.fromEntries(names),
    sharedTexts: [...texts.keys()],
  });
}

/** `'SPV II'!$B$2:$C$4`, with the marks that a name's cells have */
const fixed = (area: Area): string =>
  addressOf(area).replace(/[^!]*$/, (cells) => cells.replace(/[A-Z]+|\d+/g, "$$$&"));

function cellsOf(book: MemoryBook, sheet: string, texts: Map<string, number>): FixtureCells {
  const cells: Record<string, string> = {};
  for (const [key, { formula, value }] of book.sheet(sheet).cells) {
    const place = placeOf(key);
    if (formula === undefined) cells[a1(place)] ??= constant(value ?? "", texts);
    else
      Object.assign(
        cells,
        filled(book, { sheet, ...place, ...book.calculation().fills(sheet, place) }, formula),
      );
  }
  return cells;
}

function constant(value: CellValue, texts: Map<string, number>): string {
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return result(value);
  const index = texts.get(value) ?? texts.size;
  texts.set(value, index);
  return shared(index);
}

/** A formula's cell and those that it fills. */
function filled(
  book: MemoryBook,
  { sheet, row, column, rows, columns }: Area,
  formula: string,
): FixtureCells {
  const isArray = rows * columns > 1;
  const kind = isArray ? ` t="array" ref="${a1Area({ row, column }, rows, columns)}"` : "";
  const cells: Record<string, string> = {};
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++) {
      const isOwn = down + across === 0;
      const at = { row: row + down, column: column + across };
      cells[a1(at)] = result(
        book.shown(sheet, at.row, at.column),
        isOwn ? `<f${kind}>${escaped(inFile(formula))}</f>` : "",
        isOwn && isArray ? ' cm="1"' : "",
      );
    }
  return cells;
}

function result(value: CellValue, formula = "", metadata = ""): string {
  if (typeof value === "number") return `<c r=""${metadata}>${formula}<v>${value}</v></c>`;
  const type = typeof value === "boolean" ? "b" : value.startsWith("#") ? "e" : "str";
  const text = typeof value === "boolean" ? Number(value) : escaped(value);
  return `<c r="" t="${type}"${metadata}>${formula}<v>${text}</v></c>`;
}

/** `=APSIS.FIN_NPV(B1,A1#)` as `_xldudf_APSIS_FIN_NPV(B1,_xlfn.ANCHORARRAY(A1))`. */
const inFile = (formula: string): string =>
  storedFormula(formula)
    .replace(/\bAPSIS\.(?=[A-Z0-9_]+\()/g, "_xldudf_APSIS_")
    .replace(
      /((?:'[^']+'|\w+)!)?\$?[A-Z]{1,3}\$?\d+(?=#)#/g,
      (text) => `_xlfn.ANCHORARRAY(${text.slice(0, -1)})`,
    );
