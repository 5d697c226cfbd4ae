import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { apiUses, unguarded } from "./apiUse";

const sets = readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g);
const floor = Object.fromEntries([...sets].map(([, name = "", version = ""]) => [name, version]));

const sources = readdirSync("src/excel", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join("src/excel", name));

const asks = (version: string) => `Office.context.requirements.isSetSupported("ExcelApi", "${version}")`;
const merges = "await Excel.run({ mergeUndoGroup: true }, async () => {});";
const tooNew = ["mergeUndoGroup ExcelApi 1.20"];

// Bodies of functions that use Office.js, and what in them is newer than the floor and not asked for.
const planted: [string, string, string[]][] = [
  ["a member of the floor", "range.values = [[1]]; await context.sync();", []],
  ["a newer property", "return range.valuesAsJson;", ["valuesAsJson ExcelApi 1.16"]],
  ["a newer method", "range.getDisplayedCellProperties({});", ["getDisplayedCellProperties ExcelApi 1.19"]],
  [
    "a newer property taken apart",
    "const { valuesAsJson } = range; return valuesAsJson;",
    ["valuesAsJson ExcelApi 1.16"],
  ],
  ["a newer option", merges, tooNew],
  [
    "a set that the manifest does not demand",
    "await Office.ribbon.requestUpdate(update);",
    ["requestUpdate RibbonApi 1.1"],
  ],
  ["a branch that asked", `if (${asks("1.20")}) { ${merges} }`, []],
  ["a branch that asked for an older version", `if (${asks("1.19")}) { ${merges} }`, tooNew],
  ["the other branch", `if (${asks("1.20")}) { context.sync(); } else { ${merges} }`, tooNew],
  ["a denial", `if (!${asks("1.20")}) { ${merges} }`, tooNew],
  ["a denial that leaves", `if (!${asks("1.20")}) return; ${merges}`, []],
  ["a denial that does not leave", `if (!${asks("1.20")}) { range.clear(); } ${merges}`, tooNew],
  ["a denial that comes too late", `${merges} if (!${asks("1.20")}) return;`, tooNew],
  [
    "a choice of options",
    `await Excel.run(${asks("1.20")} ? { mergeUndoGroup: true } : {}, async () => {});`,
    [],
  ],
  ["one of two conditions", `if (context && ${asks("1.20")}) { ${merges} }`, []],
  ["either of two conditions", `if (context || ${asks("1.20")}) { ${merges} }`, tooNew],
  ["a constant that asked", `const able = ${asks("1.20")}; if (able) { ${merges} }`, []],
  ["a function that asks", `if (newEnough()) { ${merges} }`, []],
  [
    "another set of the same version",
    `if (${asks("1.20").replace("ExcelApi", "WordApi")}) { ${merges} }`,
    tooNew,
  ],
];

const helper = `export const newEnough = () => ${asks("1.20")};`;
const body = (statements: string) =>
  `${helper}\nexport async function planted(range: Excel.Range, context: Excel.RequestContext, update: Office.RibbonUpdaterData) { ${statements} }`;

const texts = Object.fromEntries(
  planted.map(([, statements], index) => [`src/excel/planted${index}.ts`, body(statements)]),
);

const uses = apiUses(sources, texts);

const found = unguarded(uses, floor).map(({ place, member, set, version }) => ({
  file: place.split(":")[0],
  message: `${member} ${set} ${version}`,
  place,
}));

describe("the floor of the manifest", () => {
  it("is what Excel 2021 LTSC has", () => {
    expect(floor).toEqual({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.14" });
  });

  it("is held against real uses: src/excel loads ranges and raises errors", () => {
    const members = uses.filter(({ place }) => !place.includes("planted")).map(({ member }) => member);
    expect(members).toEqual(expect.arrayContaining(["Error", "load"]));
  });

  it("covers every member of Office.js that src/excel uses, or the code asks before it uses it", () => {
    expect(found.filter(({ file }) => !(file in texts))).toEqual([]);
  });
});

describe("an unguarded use of what is newer than the floor", () => {
  it.each(planted.map(([title, , expected], index) => ({ title, expected, index })))(
    "is told from a guarded one: $title",
    ({ expected, index }) => {
      const here = found.filter(({ file }) => file === `src/excel/planted${index}.ts`);
      expect(here.map(({ message }) => message)).toEqual(expected);
    },
  );
});
