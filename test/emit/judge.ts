import { initSync, Model } from "@ironcalc/wasm";
import { readFileSync } from "node:fs";
import type { Definition, Example } from "../../src/catalogue/define";
import { a1, a1Area } from "../../src/sheet/address";

type Given = Example["arguments"][number];

/** The column in which the first argument of every call begins. */
const ARGUMENTS_FROM = 2;

initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });

/**
 * A twin evaluated on many inputs by an independent spreadsheet engine: the arguments in cells, the twin as a defined
 * name, each result a table of texts with all its digits. Block by block in one workbook, calculated once.
 */
export function judgedAll(definition: Definition, inputs: readonly (readonly Given[])[]): string[][][] {
  if (!("formula" in definition.lambda)) throw new Error(`${definition.name} has no twin`);
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  model.newDefinedName("TWIN", null, `=${definition.lambda.formula}`);
  let free = 0;
  const rows = inputs.map((cells) => {
    const row = free;
    free += 1 + Math.max(1, ...cells.map((given) => (isRange(given) ? given.length : 1)));
    const references = placed(model, cells, row);
    model.setUserInput(0, row + 1, 1, `=ARRAYTOTEXT(TWIN(${references.join(",").replace(/,+$/, "")}),1)`);
    return row;
  });
  model.resumeEvaluation();
  model.evaluate();
  const tables = rows.map((row) => tableOf(model.getFormattedCellValue(0, row + 1, 1)));
  model.free();
  return tables;
}

/** The same for one input. */
export const judged = (definition: Definition, given: readonly Given[]): string[][] =>
  judgedAll(definition, [given])[0];

const isRange = (given: Given): given is Exclude<Given, null | string | number | boolean> =>
  typeof given === "object" && given !== null;

/** Puts the arguments into the sheet, side by side from a row on; the references to them. */
function placed(model: Model, cells: readonly Given[], row: number): string[] {
  let column = ARGUMENTS_FROM;
  return cells.map((given) => {
    if (given === null) return "";
    const range = isRange(given) ? given : [[given]];
    const first = { row, column };
    column += range[0].length + 1;
    range.forEach((line, r) => {
      line.forEach((cell, c) => {
        const text = typeof cell === "string" ? `'${cell}` : String(cell);
        model.setUserInput(0, row + r + 1, first.column + c + 1, text);
      });
    });
    return range.length === 1 && range[0].length === 1
      ? a1(first)
      : a1Area(first, range.length, range[0].length);
  });
}

/** {1,"a";2,""} as a table; an error, or anything else that is no array, as the only cell of one. */
function tableOf(text: string): string[][] {
  if (!/^\{.*\}$/s.test(text)) return [[text]];
  const rows: string[][] = [[]];
  for (const [, cell, end] of text.slice(1).matchAll(/("(?:[^"]|"")*"|[^",;}]*)([,;}])/g)) {
    rows[rows.length - 1].push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ";") rows.push([]);
  }
  return rows;
}
