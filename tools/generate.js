// Writes the files that are views of the catalogue: pages of docs/ and the versions that the catalogue names; with --check
// it only says which are out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { digest } from "./build/digest.js";
import { evaluate } from "./build/evaluate.js";

const root = new URL("../", import.meta.url);
const checking = process.argv.includes("--check");
const VERSIONS = "src/catalogue/versions.ts";

const current = (path) => {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
};

const differs = ([path, text]) => current(path) !== text;
const write = ([path, text]) => writeFileSync(new URL(path, root), text);
const load = () => evaluate("src/emit/index.ts");

/** What is generated, by its path; the versions are written first, since a page shows one of them. */
async function generated() {
  const { versionsModule, referencePages } = await load();
  const versions = [VERSIONS, versionsModule(digest)];
  const written = !checking && differs(versions);
  if (written) write(versions);
  const pages = written ? (await load()).referencePages() : referencePages();
  return Object.fromEntries([
    versions,
    ...Object.entries(pages).map(([path, text]) => [`docs/${path}`, text]),
  ]);
}

mkdirSync(new URL("docs/functions/", root), { recursive: true });
const files = await generated();
const changed = Object.entries(files).filter(differs);
const orphans = readdirSync(new URL("docs/functions/", root))
  .map((name) => `docs/functions/${name}`)
  .filter((path) => !(path in files));
if (checking) {
  for (const path of [...changed.map(([path]) => path), ...orphans])
    console.error(`${path} is out of date; run: npm run generate`);
  process.exit(changed.length + orphans.length === 0 ? 0 : 1);
}
changed.forEach(write);
for (const path of orphans) rmSync(new URL(path, root));
console.log(`docs: ${changed.length} written, ${orphans.length} removed`);
