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

let engine: Engine;

beforeAll(() => {
  engine = calc.createEngine(addInOf(join(__dirname, "../../dist")));
});

const letter = (column: number) => String.fromCharCode(65 + column);

/** A workbook with the call in A1 of its first sheet and each range of the example on a sheet of its own. */
function workbookOf(name: string, args: readonly Argument[]): BookData {
  const sheets: BookData["sheets"] = [];
  const range = (rows: readonly (readonly unknown[])[]) => {
    const cells: BookData["sheets"][number]["cells"] = {};
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        cells[`${letter(c)}${r + 1}`] = { value: value as number | string | boolean };
      });
    });
    sheets.push({ name: `Range${sheets.length + 1}`, columns: [], cells });
    return `Range${sheets.length}!A1:${letter(rows[0].length - 1)}${rows.length}`;
  };
  const text = (argument: Argument) => {
    if (argument === null) return "";
    if (typeof argument === "string") return `"${argument}"`;
    return typeof argument === "object" ? range(argument) : String(argument).toUpperCase();
  };
  const formula = `=APSIS.${name}(${args.map(text).join(",")})`;
  return { name, sheets: [{ name: "Call", columns: [], cells: { A1: { formula } } }, ...sheets] };
}

const codes = { value: "#VALUE!", notAvailable: "#N/A" };

/** A cell as it must stand in the grid: its value, or its error's code and sentence. */
const wanted = (cell: unknown) =>
  isFault(cell) ? [codes[cell.fault], cell.message] : [cell === 0 ? 0 : cell, ""];

function shown(book: Book, rows: number, columns: number) {
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => {
      const address = `${letter(c)}${r + 1}`;
      return [book.value(address), book.message(address)];
    }),
  );
}

describe("every example in the workbench", () => {
  it.each(catalogue)("of $name is worth what the function answers", async (definition) => {
    const { name, examples } = definition;
    for (const { arguments: args } of examples) {
      const answer = call(definition, args, { formats: false });
      const table = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
      const book = await engine.open(workbookOf(name, args));
      expect(shown(book, table.length, table[0].length)).toEqual(table.map((row) => row.map(wanted)));
    }
    expect(engine.faults).toEqual([]);
  });
});
