// Every example of every function, typed into the workbench with the built add-in: the same doubles and the same sentences as `call`.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import { isFault } from "../../src/catalogue/cells";
import type { Example } from "../../src/catalogue/define";
import type { Book, BookData, Engine } from "../../src/workbench/calc";
import { addInOf, calc } from "./headless";

type Argument = Example["arguments"][number];
type Sheet = BookData["sheets"][number];

const letter = (column: number) => String.fromCharCode(65 + column);
const sheetOf = (name: string, index: number) => `${name}${index}`;

/** Below every result: the ranges of a call stand here, one under the other. */
const RANGES_FROM = 400;

function constant(rows: readonly (readonly unknown[])[]): string {
  const text = (value: unknown) => (typeof value === "string" ? `"${value}"` : String(value).toUpperCase());
  return `{${rows.map((row) => row.map(text).join(",")).join(";")}}`;
}

/** A sheet with the call in A1 and its ranges far below. */
function sheetFor(name: string, index: number, args: readonly Argument[]): Sheet {
  const cells: Sheet["cells"] = {};
  let free = RANGES_FROM;
  const range = (rows: readonly (readonly unknown[])[]) => {
    const first = free;
    free += rows.length + 1;
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        cells[`${letter(c)}${first + r}`] = { value: value as number | string | boolean };
      });
    });
    return `A${first}:${letter(rows[0].length - 1)}${first + rows.length - 1}`;
  };
  const text = (argument: Argument) => {
    if (argument === null) return "";
    if (typeof argument === "string") return `"${argument}"`;
    if (typeof argument !== "object") return String(argument).toUpperCase();
    // To Univer a cell with an empty text is a blank one; in a constant it stays what it is.
    return argument.flat().includes("") ? constant(argument) : range(argument);
  };
  cells["A1"] = { formula: `=APSIS.${name}(${args.map(text).join(",")})` };
  return { name: sheetOf(name, index), columns: [], cells };
}

let engine: Engine;
let book: Book;

beforeAll(async () => {
  engine = calc.createEngine(addInOf(join(__dirname, "../../dist")));
  const sheets = catalogue.flatMap(({ name, examples }) =>
    examples.map(({ arguments: args }, index) => sheetFor(name, index, args)),
  );
  book = await engine.open({ name: "Examples", sheets });
}, 60_000);

const codes = { value: "#VALUE!", notAvailable: "#N/A" };

/** A cell as it must stand in the grid: its value, or its error's code and sentence. */
const wanted = (cell: unknown) =>
  isFault(cell) ? [codes[cell.fault], cell.message] : [cell === 0 ? 0 : cell, ""];

function shown(sheet: string, rows: number, columns: number) {
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => {
      const address = `${sheet}!${letter(c)}${r + 1}`;
      return [book.value(address), book.message(address)];
    }),
  );
}

describe("every example in the workbench", () => {
  it.each(catalogue)("of $name is worth what the function answers", (definition) => {
    definition.examples.forEach(({ arguments: args }, index) => {
      const answer = call(definition, args, { formats: false });
      const table = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
      const found = shown(sheetOf(definition.name, index), table.length, table[0].length);
      expect(found).toEqual(table.map((row) => row.map(wanted)));
    });
  });

  it("goes nowhere wrong in Excel", () => {
    expect(engine.faults).toEqual([]);
  });
});
