// What sheets hold where something else is meant, and what is wrong with an answer to it.
import { inspect } from "node:util";
import type { Answer } from "../../src/catalogue/cells";
import { isFault } from "../../src/catalogue/cells";

/** What a careless sheet puts where one cell is meant. */
export const SCALARS = [
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
export const RANGES = [
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

export const HOSTILE: readonly unknown[] = [...SCALARS, ...RANGES];

const SENTENCE = /^(\w+ must be .+; got .+|no .+ found in .+)$/s;
/** How `call` tells of an error that is not the user's. */
const FAULT_OF_OURS = /^no result found in this call/;

/** Whether a message is of the two forms that an error has. */
export const isSentence = (message: string): boolean =>
  SENTENCE.test(message) && !FAULT_OF_OURS.test(message);

/** What is wrong with an answer; nothing where it is a finite cell, a rectangle of them or a sentence. */
export function wrongWithAnswer(answer: Answer): string[] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(answer) ? answer : [[answer]];
  const ragged = rows.length === 0 || rows.some(({ length }) => length === 0 || length !== rows[0].length);
  const wrong = rows.flatMap((row) => row.filter((cell) => !isFine(cell)));
  return [...(ragged ? ["not a rectangle"] : []), ...wrong.map((cell) => inspect(cell))];
}

function isFine(cell: unknown): boolean {
  if (typeof cell === "number") return Number.isFinite(cell) && !Object.is(cell, -0);
  if (isFault(cell)) return isSentence(cell.message);
  return typeof cell === "string" || typeof cell === "boolean";
}

/** The same cells, to the last bit. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => isSameAnswer(part, other[index]));
  if (isFault(one) && isFault(other)) return one.fault === other.fault && one.message === other.message;
  return Object.is(one, other);
}
