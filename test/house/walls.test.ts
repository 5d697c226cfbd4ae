import { describe, expect, it } from "@jest/globals";
import { ESLint } from "eslint";
import { readFileSync } from "node:fs";
import tseslint from "typescript-eslint";
import { rooms } from "../../tools/rooms.js";
import { walls } from "../../tools/walls.js";

const names = Object.keys(rooms);

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.{ts,tsx}"],
      languageOptions: { parser: tseslint.parser },
      plugins: { "@typescript-eslint": tseslint.plugin },
    },
    ...(walls as never[]),
  ],
});

/** The rules that a line breaks where it stands in a room. */
async function broken(room: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(line, { filePath: `src/${room}/inside/planted.ts` });
  return result.messages.map(({ ruleId }) => ruleId ?? "syntax");
}

const importOf = (from: string): string =>
  `import { planted } from "${from}";\nexport const here = planted;\n`;
const use = (name: string): string => `export const here = ${name};\n`;

/** Every pair of rooms with what the list says of an import from the first to the second. */
const arrows = names.flatMap((from) =>
  names.filter((to) => to !== from).map((to) => ({ from, to, allowed: rooms[from].rooms.includes(to) })),
);

describe("the walls between rooms", () => {
  it.each(arrows.filter(({ allowed }) => !allowed))("$from may not import $to", async ({ from, to }) => {
    expect(await broken(from, importOf(`../../${to}/planted`))).toContain("no-restricted-imports");
  });

  it.each(arrows.filter(({ allowed }) => allowed))("$from may import $to", async ({ from, to }) => {
    expect(await broken(from, importOf(`../../${to}/planted`))).toEqual([]);
  });

  it("let the command line into the workbench's calculation and nowhere else in it", async () => {
    expect(await broken("cli", importOf("../../workbench/calc/planted"))).toEqual([]);
    expect(await broken("cli", importOf("../../workbench/web/planted"))).toContain("no-restricted-imports");
    expect(await broken("cli", importOf("../../workbench"))).toContain("no-restricted-imports");
  });

  it.each(names)("%s imports no package that is not on its list", async (room) => {
    expect(await broken(room, importOf("left-pad"))).toContain("no-restricted-imports");
    expect(await broken(room, importOf("decimal.js-light"))).toContain("no-restricted-imports");
  });

  it("let the engine have decimal.js", async () => {
    expect(await broken("engine", importOf("decimal.js"))).toEqual([]);
    expect(await broken("catalogue", importOf("decimal.js"))).toContain("no-restricted-imports");
  });

  it.each(names)("%s does not reach outside src, nor in at run time", async (room) => {
    expect(await broken(room, importOf("../../../test/planted"))).toContain("no-restricted-imports");
    expect(await broken(room, 'export const here = import("../x");\n')).toContain("no-restricted-syntax");
    expect(await broken(room, 'export type Here = import("../x").Y;\n')).toContain("no-restricted-syntax");
    expect(await broken(room, '/// <reference types="node" />\n')).toContain(
      "@typescript-eslint/triple-slash-reference",
    );
  });
});

describe("what a room may never name", () => {
  const pure = ["engine", "catalogue", "models", "emit", "sheet"];
  const forbidden: readonly (readonly [rooms: readonly string[], names: readonly string[]])[] = [
    [
      pure,
      ["Office", "Excel", "CustomFunctions", "window", "document", "process", "console", "Date", "fetch"],
    ],
    [["excel"], ["window", "document", "process", "fetch"]],
    [
      ["taskpane", "app"],
      ["Office", "Excel", "CustomFunctions", "fetch", "XMLHttpRequest", "WebSocket"],
    ],
    [["cli"], ["Office", "Excel", "window", "document"]],
    [names, ["globalThis", "eval"]],
  ];
  const planted = forbidden.flatMap(([among, words]) =>
    among.flatMap((room) => words.map((word) => ({ room, word }))),
  );

  it.each(planted)("$room may not name $word", async ({ room, word }) => {
    expect(await broken(room, use(word))).toContain("no-restricted-globals");
  });

  it.each(pure)("%s leaves nothing to chance", async (room) => {
    expect(await broken(room, use("Math.random()"))).toContain("no-restricted-properties");
    expect(await broken(room, "const { random } = Math;\nexport const here = random();\n")).toContain(
      "no-restricted-properties",
    );
  });

  it.each(names)("%s runs no code made of text", async (room) => {
    expect(await broken(room, use('new Function("return 1")'))).toContain("no-new-func");
  });
});

describe("the projects of the type checker", () => {
  interface Project {
    readonly references?: readonly { readonly path: string }[];
    readonly compilerOptions: object;
  }
  const projectOf = (room: string): Project =>
    JSON.parse(readFileSync(`src/${room}/tsconfig.json`, "utf8")) as Project;

  it.each(names)("%s refers to the rooms that it may import", (room) => {
    const expected = rooms[room].rooms.map((path) => `../${path.split("/")[0]}`);
    expect(
      projectOf(room)
        .references?.map(({ path }) => path)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it.each(["engine", "catalogue", "models", "emit", "sheet"])("%s knows neither DOM nor Node", (room) => {
    expect(projectOf(room).compilerOptions).toEqual({ lib: ["ES2022"], types: [] });
  });
});
