// sbom.json: every package that the add-in depends on, with its version, licence and digest, as a CycloneDX bill of materials.
// npm reads it from package-lock.json; what differs from one run or machine to the next is left out.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { dependencies, root } from "./settings.js";

const run = promisify(execFile);

// All packages, whatever NODE_ENV says: without those of development npm leaves out also what the add-in shares with it, such as react.
const options = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--include=dev"];

/** npm's own answer: by the npm that runs this build, or the one on the path. */
async function npmSbom() {
  const script = process.env.npm_execpath;
  const isNpm = script?.endsWith("npm-cli.js");
  const [program, args] = isNpm ? [process.execPath, [script, ...options]] : ["npm", options];
  const settings = {
    cwd: fileURLToPath(root),
    maxBuffer: 2 ** 26,
    shell: !isNpm && process.platform === "win32",
  };
  return JSON.parse((await run(program, args, settings)).stdout);
}

/** The packages that the add-in depends on, each with those that it depends on in turn; the add-in itself comes first. */
function needed(all, self) {
  const on = new Map(all.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const isDirect = (ref) => dependencies.includes(ref.slice(0, ref.lastIndexOf("@")));
  on.set(self, (on.get(self) ?? []).filter(isDirect).sort());
  const found = new Set([self]);
  for (const ref of found) for (const next of on.get(ref) ?? []) found.add(next);
  return [...found].map((ref) => ({ ref, dependsOn: on.get(ref) ?? [] }));
}

/** npm calls the add-in by its folder, and stamps its own version, the moment and a random number. */
function settled({ $schema, bomFormat, specVersion, version, metadata, components, dependencies: all }) {
  const { lifecycles, component } = metadata;
  const wanted = needed(all, component["bom-ref"]);
  const refs = new Set(wanted.map(({ ref }) => ref));
  const byRef = (one, other) => (refOf(one) < refOf(other) ? -1 : 1);
  return {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: { lifecycles, component: { ...component, name: "apsis", type: "application" } },
    components: components.filter((each) => refs.has(refOf(each))).sort(byRef),
    dependencies: wanted.sort(byRef),
  };
}

const refOf = (entry) => entry["bom-ref"] ?? entry.ref;

let ready;

export async function sbom() {
  const bill = await (ready ??= npmSbom());
  return { "sbom.json": `${JSON.stringify(settled(bill), null, 2)}\n` };
}
