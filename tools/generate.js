// Writes the pages of docs/ that are views of the catalogue; with --check it only says which are out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { evaluate } from "./build/evaluate.js";

const docs = new URL("../docs/", import.meta.url);
const current = (path) => {
  try {
    return readFileSync(new URL(path, docs), "utf8");
  } catch {
    return undefined;
  }
};

/** The generated pages that differ from what is on disk, and those on disk that nothing generates any more. */
async function stale() {
  const { referencePages } = await evaluate("src/emit/index.ts");
  const pages = referencePages();
  const changed = Object.keys(pages).filter((path) => current(path) !== pages[path]);
  const orphans = readdirSync(new URL("functions/", docs))
    .map((name) => `functions/${name}`)
    .filter((path) => !(path in pages));
  return { pages, changed, orphans };
}

mkdirSync(new URL("functions/", docs), { recursive: true });
const { pages, changed, orphans } = await stale();
if (process.argv.includes("--check")) {
  for (const path of [...changed, ...orphans])
    console.error(`docs/${path} is out of date; run: npm run generate`);
  process.exit(changed.length + orphans.length === 0 ? 0 : 1);
}
for (const path of changed) writeFileSync(new URL(path, docs), pages[path]);
for (const path of orphans) rmSync(new URL(path, docs));
console.log(`docs: ${changed.length} written, ${orphans.length} removed`);
