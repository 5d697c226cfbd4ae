// The workbook with which the workbench opens, calculated by the built add-in.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { a1 } from "../../src/sheet/address";
import type { Book, BookData } from "../../src/workbench/calc";
import { addInOf, calc } from "./headless";

const root = join(__dirname, "../..");
const data = JSON.parse(readFileSync(join(root, "build/workbench/book.json"), "utf8")) as BookData;
const names = data.sheets.map(({ name }) => name);
const ROOM = { rows: 300, columns: 30 };

let book: Book;

beforeAll(async () => {
  book = await calc.createEngine(addInOf(join(root, "dist"))).open(data);
}, 60_000);

/** Every filled cell of a sheet: its address and its value. */
function filled(sheet: string): [string, unknown][] {
  return Array.from({ length: ROOM.rows * ROOM.columns }, (_, index): [string, unknown] => {
    const cell = a1({ row: Math.floor(index / ROOM.columns), column: index % ROOM.columns });
    return [cell, book.value(`${sheet}!${cell}`)];
  }).filter(([, value]) => value !== null);
}

describe.each(names)("The sheet %s", (sheet) => {
  it("holds no error", () => {
    const errors = filled(sheet).filter(([, value]) => String(value).startsWith("#"));
    expect(errors.map(([cell, value]) => [cell, value, book.message(`${sheet}!${cell}`)])).toEqual([]);
  });

  it("passes all of its checks", () => {
    const cells = new Map(filled(sheet));
    const headers = [...cells].filter(([, value]) => value === "Status").map(([cell]) => cell);
    expect(headers).toHaveLength(1);
    const verdict = headers[0].replace(/\d+/, (row) => String(Number(row) + 1));
    expect(cells.get(verdict)).toBe("PASS");
  });
});
