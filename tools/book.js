// Writes the workbook with which the workbench opens, made from the deal models.
import { mkdirSync, writeFileSync } from "node:fs";
import { evaluate } from "./build/evaluate.js";

/** Writes it to build/workbench/book.json. */
export async function writeBook() {
  const { workbenchBook } = await evaluate("src/sheet/books.ts");
  mkdirSync(new URL("../build/workbench/", import.meta.url), { recursive: true });
  writeFileSync(
    new URL("../build/workbench/book.json", import.meta.url),
    `${JSON.stringify(workbenchBook(), null, 1)}\n`,
  );
}

if (process.argv[1] === import.meta.filename) await writeBook();
