import { describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import type { Definition } from "../../src/catalogue/define";
import { finVersion } from "../../src/catalogue/fin/version";
import { contract } from "../../src/emit";
import { presets } from "../../src/models";
import { digest } from "../../tools/build/digest.js";
import { day } from "../engine/reference/days";

const { signatures } = JSON.parse(readFileSync("test/golden/signatures.json", "utf8")) as {
  signatures: Readonly<Record<string, string>>;
};

const version = (what?: string): unknown => call(finVersion, [what], { formats: false });

/** The catalogue with its first definition changed. */
const changed = (change: Partial<Definition>): readonly Definition[] => [
  { ...catalogue[0], ...change },
  ...catalogue.slice(1),
];

describe("FIN_VERSION", () => {
  it("gives the engine's version unless something else is asked, in any case", () => {
    const { version: declared } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect([version(), version(""), version("engine")]).toEqual([declared, declared, declared]);
  });

  it("gives the digest of the released signatures, by a computation of its own", () => {
    const names = catalogue.map(({ name }) => name).sort();
    const text = names.map((name) => `${name}(${signatures[name]})`).join("\n");
    const sha = createHash("sha256").update(Buffer.from(text, "utf8")).digest("hex");
    expect(version("CATALOGUE")).toBe(sha.slice(0, 12));
  });

  it("gives the day of the latest preset", () => {
    expect(version("PRESETS")).toBe(Math.max(...presets.map(({ asOf }) => asOf)));
    expect(version("PRESETS")).toBe(day("2026-10-31"));
    expect(call(finVersion, ["PRESETS"], { formats: true })).toMatchObject({ numberFormat: "yyyy-mm-dd" });
  });
});

describe("the digest of the contract", () => {
  const [first] = catalogue;
  const { periodRate, flows, firstPeriod } = first.args;

  it.each([
    ["a name", { name: "FIN_NPW" }],
    ["the name of an argument", { args: { periodicRate: periodRate, flows, firstPeriod } }],
    ["the order of arguments", { args: { flows, periodRate, firstPeriod } }],
    ["a default", { args: { periodRate, flows, firstPeriod: { ...firstPeriod, fallback: 0 } } }],
    ["what may be left out", { args: { periodRate, flows: { ...flows, optional: true }, firstPeriod } }],
  ])("changes with %s", (_, change) => {
    expect(digest(contract(changed(change)))).not.toBe(version("CATALOGUE"));
  });

  it("changes with a function more or less", () => {
    expect(digest(contract(catalogue.slice(1)))).not.toBe(version("CATALOGUE"));
  });

  it("does not change with the words, nor with the order in which functions are shown", () => {
    expect(digest(contract(changed({ summary: "Otherwise." })))).toBe(version("CATALOGUE"));
    expect(digest(contract([...catalogue].reverse()))).toBe(version("CATALOGUE"));
  });
});
