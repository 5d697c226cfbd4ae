// The sentence of the error in a cell: the function's own, or what the error means.
import type { Worksheet } from "@univerjs/core";
import { BehaviorSubject } from "rxjs";
import type { Ground } from "../calc/ground";

export interface CellMessage {
  /** Such as #VALUE!. */
  code: string;
  sentence: string;
}

export type MessageSource = BehaviorSubject<CellMessage | null>;

export const createMessages = (): MessageSource => new BehaviorSubject<CellMessage | null>(null);

const meanings = new Map([
  ["#SPILL!", "The results need the empty cells below and beside this one, and something is in them."],
  ["#NAME?", "There is no function or name of that spelling."],
  ["#VALUE!", "An argument is of the wrong kind."],
  ["#REF!", "A reference leads nowhere."],
  ["#DIV/0!", "A number is divided by zero."],
  ["#NUM!", "A number lies outside what can be computed."],
  ["#N/A", "No value is available."],
  ["#NULL!", "The ranges have no cell in common."],
  ["#CYCLE!", "The formula leads back to its own cell."],
  ["#CALC!", "The formula cannot be calculated."],
  ["#ERROR!", "The formula cannot be read."],
]);

export const isErrorCode = (value: unknown): value is string =>
  typeof value === "string" && meanings.has(value);

/** What there is to say about a cell: nothing unless it shows an error or carries a sentence. */
export function messageOf(ground: Ground, sheet: Worksheet, row: number, column: number): CellMessage | null {
  const value = ground.value(sheet, row, column);
  const code = isErrorCode(value) ? value : "";
  const { message } = ground.carried(sheet, row, column);
  if (message !== undefined) return { code, sentence: message };
  return code === "" ? null : { code, sentence: meanings.get(code) ?? "" };
}
