import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { catalogue } from "../../src/catalogue";
import { parametersOf, shownName } from "../../src/catalogue/define";
import { sources } from "../../src/catalogue/sources";
import { units } from "../../src/catalogue/units";
import { referencePages, versionsModule } from "../../src/emit";
import { digest } from "../../tools/build/digest.js";

const named = catalogue.map((definition) => ({ name: definition.name, definition }));
/** Names, arguments and defaults as released: they never change. */
const released = JSON.parse(readFileSync("test/golden/signatures.json", "utf8")) as {
  signatures: Readonly<Record<string, string>>;
};

/** The arguments of a definition as the contract writes them. */
function signature(definition: (typeof catalogue)[number]): string {
  return parametersOf(definition)
    .map(([name, { optional, fallback }]) => {
      if (!optional) return shownName(name);
      if (fallback === undefined) return `[${shownName(name)}]`;
      return `[${shownName(name)}]=${typeof fallback === "string" ? `"${fallback}"` : String(fallback).toUpperCase()}`;
    })
    .join(", ");
}

describe("every definition", () => {
  it("is in the index once, and every file of definitions is in the index", () => {
    const names = catalogue.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const families = new Set(names.map((name) => name.split("_")[0].toLowerCase()));
    const folders = readdirSync("src/catalogue", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !["arguments", "twins"].includes(entry.name),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...families].sort());
    const files = folders.flatMap(({ name }) =>
      readdirSync(`src/catalogue/${name}`).map((file) => `src/catalogue/${name}/${file}`),
    );
    const defining = files.filter((file) => readFileSync(file, "utf8").includes("define({"));
    expect(defining).toHaveLength(names.length);
  });

  it.each(named)("$name has a name that Excel takes for nothing else", ({ name }) => {
    expect(name).toMatch(/^(FIN|LEASE|SPV|MERGER|ORBITAL|GROUND)_[A-Z][A-Z0-9_]*$/);
    // Neither A1 nor R1C1.
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$|^R[0-9]*C[0-9]*$/);
    expect(name.length).toBeLessThanOrEqual(40);
  });

  it.each(named)("$name says what it does in a sentence that fits Excel's wizard", ({ definition }) => {
    expect(definition.summary).toMatch(/^[A-Z].*\.$/);
    expect(definition.summary.length).toBeLessThanOrEqual(140);
    expect(definition.returns.describe).not.toBe("");
  });

  it.each(named)("$name describes each argument and gives its unit", ({ definition }) => {
    for (const [name, { describe: text, unit }] of parametersOf(definition)) {
      expect(shownName(name)).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(text.length).toBeGreaterThan(5);
      expect(Object.values(units)).toContainEqual(unit);
    }
  });

  it.each(named)("$name has no required argument after an optional one", ({ definition }) => {
    const optional = parametersOf(definition).map(([, argument]) => argument.optional);
    expect(optional).toEqual([...optional].sort());
  });

  it.each(named)("$name cites sources that exist", ({ definition }) => {
    expect(definition.sources.length).toBeGreaterThan(0);
    for (const key of definition.sources) expect(Object.keys(sources)).toContain(key);
  });

  it.each(named)(
    "$name has two examples or more, each with its reason, one of them a refusal",
    ({ definition }) => {
      expect(definition.examples.length).toBeGreaterThanOrEqual(2);
      for (const { because, arguments: args } of definition.examples) {
        expect(because).toMatch(/[.:]/);
        expect(args).toHaveLength(parametersOf(definition).length);
      }
    },
  );

  it.each(named)(
    "$name has steps where it is a scalar, and a twin or the reason why not",
    ({ definition }) => {
      if (definition.returns.kind === "scalar") expect(definition.steps.length).toBeGreaterThan(0);
      const text = "formula" in definition.lambda ? definition.lambda.formula : definition.lambda.impossible;
      expect(text.length).toBeGreaterThan(20);
      if ("formula" in definition.lambda) expect(text).toMatch(/^LAMBDA\(/);
    },
  );
});

describe("the contract", () => {
  it.each(named)("$name has the arguments, order and defaults of the contract", ({ name, definition }) => {
    expect(signature(definition)).toBe(released.signatures[name]);
  });
});

describe("what is generated", () => {
  it("is current, page by page", () => {
    for (const [path, text] of Object.entries(referencePages()))
      expect(readFileSync(`docs/${path}`, "utf8")).toBe(text);
  });

  it("names the contract and the presets as they are", () => {
    expect(readFileSync("src/catalogue/versions.ts", "utf8")).toBe(versionsModule(digest));
  });
});
