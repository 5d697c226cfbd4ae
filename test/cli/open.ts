// A fixture opened as a file, and its cells by their addresses.
import { sliced } from "../../src/sheet/address";
import { Package } from "../../src/cli/package/package";
import { keyOf } from "../../src/cli/workbook/cell";
import type { FileValue } from "../../src/cli/workbook/cell";
import { Ranges } from "../../src/cli/workbook/ranges";
import { XlsxWorkbook } from "../../src/cli/workbook/workbook";
import type { Fixture, FixtureCells } from "./fixtures";
import { fixtureFile } from "./fixtures";

export const opened = (bytes: Uint8Array): XlsxWorkbook => new XlsxWorkbook(new Package(bytes));

export const bookOf = (fixture: Fixture): XlsxWorkbook => opened(fixtureFile(fixture));

export const sheetOf = (cells: FixtureCells): XlsxWorkbook => bookOf({ sheets: { One: cells } });

export const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const reach = sliced(address);
  if (!reach) throw new Error(`${address} is no address`);
  return reach;
};

/** What cells of a sheet hold. */
export function cellsOf(book: XlsxWorkbook, sheet: string, addresses: readonly string[]): FileValue[] {
  const ranges = new Ranges();
  for (const address of addresses) ranges.add({ ...placeOf(address), rows: 1, columns: 1 });
  const values = book.values(new Map([[sheet, ranges]])).get(sheet);
  return addresses.map((address) => values?.get(keyOf(placeOf(address))) ?? null);
}
