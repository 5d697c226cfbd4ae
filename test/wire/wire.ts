// What `call` answers as it must arrive in Excel: JSON has no −0, and an error is its code and its sentence.
import { call } from "../../src/catalogue/call";
import { isFault } from "../../src/catalogue/cells";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { isSentence } from "../catalogue/hostile";
import type { Reply } from "./runtime";
import { isError } from "./runtime";

const CODES = { value: "#VALUE!", notAvailable: "#N/A" };

const cell = (result: unknown): unknown =>
  isFault(result) ? { code: CODES[result.fault], message: result.message } : result === 0 ? 0 : result;

/** The reply that a call must bring. */
export function expected(definition: Definition, args: readonly unknown[], formats = false): Reply {
  const answer = call(definition, args, { formats });
  if (isFault(answer)) return cell(answer) as Reply;
  return { value: Array.isArray(answer) ? answer.map((row) => row.map(cell)) : cell(answer) };
}

/** A reply with the errors among its cells as their codes and sentences alone. */
export function plain(reply: Reply): Reply {
  if (!("value" in reply) || !Array.isArray(reply.value)) return reply;
  const rows = reply.value as unknown[][];
  const error = (value: unknown): unknown =>
    isError(value) ? { code: value.code, message: value.message } : value;
  return { value: rows.map((row) => row.map(error)) };
}

/** The arguments of the first example that is not refused, and gives the argument at an index where one does: a call that works. */
export function working(definition: Definition, index = 0): readonly unknown[] {
  const examples = definition.examples.filter(
    ({ result }) => typeof result !== "object" || !("refusal" in result),
  );
  const example = examples.find((each) => (each.arguments[index] ?? null) !== null) ?? examples.at(0);
  if (example === undefined) throw new Error(`${definition.name} has no example that works`);
  return example.arguments;
}

/** The same call with one argument replaced. */
export const replaced = (args: readonly unknown[], index: number, value: unknown): readonly unknown[] =>
  args.map((arg, position) => (position === index ? value : arg));

export const isVector = (definition: Definition, index: number): boolean =>
  parametersOf(definition)[index][1].shape === "vector";

/** What is wrong with a reply in Excel's eyes; nothing where it is a value, a rectangle of them or a sentence. */
export function wrongWith(reply: Reply): string[] {
  if (!("value" in reply)) return wrongWithError(reply);
  if (!Array.isArray(reply.value)) return wrongWithCell(reply.value);
  const rows = reply.value as unknown[][];
  const ragged = rows.length === 0 || rows.some(({ length }) => length === 0 || length !== rows[0].length);
  return [...(ragged ? ["not a rectangle"] : []), ...rows.flat().flatMap(wrongWithCell)];
}

function wrongWithError({ code, message }: { readonly code: string; readonly message: string }): string[] {
  const isShown = code === "#VALUE!" || code === "#N/A";
  return isShown && isSentence(message) ? [] : [`${code} ${message}`];
}

function wrongWithCell(value: unknown): string[] {
  if (isError(value)) return wrongWithError({ code: value.code, message: value.message ?? "" });
  const number =
    typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
  return ["number", "string", "boolean"].includes(typeof number) ? [] : [JSON.stringify(value)];
}
