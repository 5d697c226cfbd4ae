import { beforeAll, describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { functions } from "./built";
import type { Reply } from "./runtime";
import { open } from "./runtime";
import { expected, plain, replaced, working, wrongWith } from "./wire";

/** What a careless sheet puts where one cell is meant. */
const SCALARS = [
  null,
  "",
  " ",
  "abc",
  "0.1",
  "#N/A",
  "x".repeat(40_000),
  true,
  false,
  0,
  -1,
  -0.5,
  1,
  0.5,
  9.5,
  366,
  60,
  2_958_465,
  2_958_466,
  12_000,
  12_001,
  5e-324,
  1e-9,
  2 ** 53,
  1e15,
  1e308,
  -1e308,
  1.7976931348623157e308,
];

/** And where a row or a column is meant. */
const RANGES = [
  [],
  [[]],
  [[], []],
  [[1, 2], [3]],
  [
    [1, 2],
    [3, 4],
  ],
  [[1], [], [2]],
  [["abc"]],
  [[1], ["abc"], [2]],
  [[true]],
  [[null], [""], [0]],
  [[1, 2, 3, 4, 5, 6, 7]],
  [[45000], [45000], [45365]],
  [[45000.75], [45365.25]],
  [[-1], [0], [2_958_466]],
  [[1e308], [-1e308]],
  [[-1e308], [1e308], [1e308]],
  [[5e-324], [-5e-324]],
  [[-1], [3], [-2]],
  [[{ type: "Entity", text: "x", basicValue: "#VALUE!" }]],
  [[[1]], [[2]]],
  {},
];

function attacks(definition: Definition): (readonly unknown[])[] {
  const base = working(definition);
  const hostile = [...SCALARS, ...RANGES];
  const each = parametersOf(definition).flatMap((_, index) =>
    hostile.map((value) => replaced(base, index, value)),
  );
  const all = hostile.map((value) => base.map(() => value));
  return [...each, ...all, [...base, 1], [...base, null], [...base, ...base, ...base]];
}

describe.each(catalogue)("$name, whatever a sheet puts into it,", (definition) => {
  const calls = attacks(definition);
  let replies: Reply[] = [];

  beforeAll(async () => {
    replies = await open(functions()).invokeAll(calls.map((args) => ({ id: definition.name, args })));
  });

  it("brings to the cell what call answers", () => {
    expect(replies.map(plain)).toEqual(calls.map((args) => expected(definition, args)));
  });

  it("answers with finite cells in a rectangle, or with #VALUE! or #N/A and a sentence", () => {
    const wrong = replies.flatMap((reply, index) =>
      wrongWith(reply).map((what) => ({ what, args: JSON.stringify(calls[index]) })),
    );
    expect(wrong).toEqual([]);
  });

  it("refuses most of it", () => {
    expect(replies.filter((reply) => "code" in reply).length).toBeGreaterThan(calls.length / 2);
  });
});
