import { initSync, Model } from "@ironcalc/wasm";
import { readFileSync } from "node:fs";
import type { Definition, Example } from "../../src/catalogue/define";
import { a1, a1Area } from "../../src/sheet/address";

type Given = Example["arguments"];

/** Rows and columns read of a result. */
const READ = { rows: 30, columns: 10 };
const RESULT_ROW = 200;
const TEXT_ROW = 300;

initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });

/**
 * A twin evaluated by an independent spreadsheet engine: the arguments in cells, the twin as a defined name, the result
 * as text with all its digits, row by row.
 */
export function judged(definition: Definition, given: Given): string[][] {
  if (!("formula" in definition.lambda)) throw new Error(`${definition.name} has no twin`);
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  const references = given.map((cells, index) => place(model, cells, index));
  model.newDefinedName("TWIN", null, `=${definition.lambda.formula}`);
  const call = `TWIN(${references.join(",").replace(/,+$/, "")})`;
  model.setUserInput(0, RESULT_ROW, 1, `=${call}`);
  for (let row = 0; row < READ.rows; row++) {
    for (let column = 1; column <= READ.columns; column++) {
      const cell = a1({ row: RESULT_ROW - 1 + row, column: column - 1 });
      model.setUserInput(0, TEXT_ROW + row, column, `=""&${cell}`);
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  const texts = Array.from({ length: READ.rows }, (_, row) =>
    Array.from({ length: READ.columns }, (_, column) =>
      model.getFormattedCellValue(0, TEXT_ROW + row, column + 1),
    ),
  );
  model.free();
  return texts;
}

/** Puts an argument into the sheet, twelve columns to each; the reference to it. */
function place(model: Model, cells: Given[number], index: number): string {
  if (cells === null) return "";
  const rows = typeof cells === "object" ? cells : [[cells]];
  const first = { row: 0, column: index * 12 };
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      model.setUserInput(
        0,
        r + 1,
        first.column + c + 1,
        typeof cell === "string" ? `'${cell}` : String(cell),
      );
    });
  });
  return rows.length === 1 && rows[0].length === 1 ? a1(first) : a1Area(first, rows.length, rows[0].length);
}
