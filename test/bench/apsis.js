// The functions of dist as Excel would call them: registered with nothing in the world but `CustomFunctions`, and called
// with cells that have come as JSON.
import { existsSync, readFileSync } from "node:fs";

const path = new URL("../../dist/functions.js", import.meta.url);

/** The text of dist/functions.js. */
export function script() {
  if (!existsSync(path)) throw new Error("There is no dist/functions.js: run `npm run build`.");
  return readFileSync(path, "utf8");
}

/**
 * What a script registers, by id. In this realm: a context of node:vm looks up every global by a call, which makes code
 * in it several times slower than in a browser.
 */
export function registered(text) {
  const functions = new Map();
  const CustomFunctions = {
    associate: (id, implementation) => functions.set(id, implementation),
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  new Function("CustomFunctions", text)(CustomFunctions);
  return functions;
}

/** A column of cells as they arrive from Excel. */
export const column = (values) => JSON.parse(JSON.stringify(values.map((value) => [value])));

/** What Excel's runtime appends to the arguments. */
export const invocation = { address: "Sheet1!A1", functionName: "" };
