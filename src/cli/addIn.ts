import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { AddIn, FunctionsFile } from "../workbench/calc";
import { associationsOf } from "../workbench/calc";

/** The built add-in in a folder, as the grid takes it: the very files that Excel loads. */
export function builtAddIn(folder: URL): AddIn {
  const text = (file: string): string => readFileSync(new URL(file, folder), "utf8");
  return {
    namespace: "APSIS",
    functions: JSON.parse(text("functions.json")) as FunctionsFile,
    associations: associationsOf((globals) => {
      vm.runInNewContext(text("functions.js"), globals);
    }),
  };
}
