// The fixture's add-in on the built engine. One engine serves a test file: Univer is not made to be thrown away.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type * as Calc from "../../src/workbench/calc";

const root = join(__dirname, "../..");
const fixture = join(__dirname, "fixture");

export const calc = createRequire(__filename)(join(root, "build/workbench/node/calc.cjs")) as typeof Calc;

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The add-in of a folder with functions.js and functions.json. */
export function addInOf(folder: string, namespace = "APSIS"): Calc.AddIn {
  const script = readFileSync(join(folder, "functions.js"), "utf8");
  const associations = calc.associationsOf((globals) => {
    runInContext(script, createContext({ ...globals, console }));
  });
  return { namespace, functions: json(join(folder, "functions.json")) as Calc.FunctionsFile, associations };
}

export const fixtureAddIn = () => addInOf(fixture);
export const fixtureBook = () => json(join(fixture, "book.json")) as Calc.BookData;
