// dist as `npm run build` last wrote it, given that it is what the sources say now.
import { existsSync, readFileSync } from "node:fs";
import { views } from "../../src/emit";

const text = (name: string): string => readFileSync(`dist/${name}`, "utf8");

/** The text of functions.js. */
export function functions(): string {
  if (!existsSync("dist/functions.js"))
    throw new Error("There is no dist/functions.js: run `npm run build`.");
  if (text("functions.json") !== views()["functions.json"])
    throw new Error("dist is older than the catalogue: run `npm run build`.");
  return text("functions.js");
}
