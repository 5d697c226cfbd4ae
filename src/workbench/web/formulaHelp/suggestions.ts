// What can be offered where the cursor stands: the values of an enum, or the functions whose names start so.
import type { EnumValue } from "../../calc/metadata";
import { type Call, type Context, contextAt } from "./context";

export interface Suggestion {
  label: string;
  detail: string;
  /** The formula after the suggestion is taken, and where the cursor then stands. */
  formula: string;
  caret: number;
}

export interface Signature {
  functionName: string;
  parameters: string[];
  current: number;
  detail: string;
}

export interface Help {
  signature: Signature | null;
  suggestions: Suggestion[];
  /** Whether what is offered has been begun. */
  typed: boolean;
}

export interface Parameter {
  /** In brackets where it may be left out. */
  shown: string;
  detail: string;
  repeats: boolean;
}

/** What is known of functions: the add-in's and Univer's own. */
export interface Knowledge {
  parameters: (functionName: string) => Parameter[] | undefined;
  enumValues: (functionName: string, index: number) => EnumValue[];
  functionsStarting: (letters: string) => { name: string; detail: string }[];
}

export const noHelp: Help = { signature: null, suggestions: [], typed: false };

const most = 12;

/** A1 or ABC123 is the beginning of a reference, not of a name. */
const likeReference = /^[a-z]{1,3}\d+$/i;

const valueText = ({ stringValue, numberValue }: EnumValue) =>
  stringValue === undefined ? String(numberValue) : `"${stringValue}"`;

function taken(
  formula: string,
  from: number,
  insert: string,
  rest: string,
): Pick<Suggestion, "formula" | "caret"> {
  return { formula: formula.slice(0, from) + insert + rest, caret: from + insert.length };
}

function enumSuggestions(
  formula: string,
  caret: number,
  { argument }: Call,
  values: EnumValue[],
): Suggestion[] {
  const typed = argument.text.replaceAll('"', "").toUpperCase();
  const rest = formula.slice(caret).replace(/^[^",()]*"?/, "");
  const fitting = values.filter((value) => value.name.toUpperCase().startsWith(typed));
  const complete = values.some((value) => valueText(value).toUpperCase() === argument.text.toUpperCase());
  if (complete) return [];
  return fitting.map((value) => ({
    label: valueText(value),
    detail: value.tooltip ?? "",
    ...taken(formula, argument.from, valueText(value), rest),
  }));
}

function nameSuggestions(
  formula: string,
  caret: number,
  { name }: Context,
  knowledge: Knowledge,
): Suggestion[] {
  if (!name || likeReference.test(name.text)) return [];
  const rest = formula.slice(caret).replace(/^[\w.]*\(?/, "");
  const found = knowledge.functionsStarting(name.text.toUpperCase());
  return found.slice(0, most).map((known) => ({
    label: known.name,
    detail: known.detail,
    ...taken(formula, name.from, `${known.name}(`, rest),
  }));
}

function signatureOf({ functionName, index }: Call, knowledge: Knowledge): Signature | null {
  const parameters = knowledge.parameters(functionName);
  if (!parameters) return null;
  const last = parameters.length - 1;
  const current = index > last && parameters.at(-1)?.repeats ? last : index;
  return {
    functionName,
    parameters: parameters.map(({ shown }) => shown),
    current,
    detail: parameters.at(current)?.detail ?? "",
  };
}

export function helpAt(formula: string, caret: number, knowledge: Knowledge): Help {
  const context = contextAt(formula, caret);
  const { call } = context;
  const signature = call && signatureOf(call, knowledge);
  const values = call ? knowledge.enumValues(call.functionName, call.index) : [];
  if (!call || values.length === 0) {
    return { signature, suggestions: nameSuggestions(formula, caret, context, knowledge), typed: true };
  }
  return {
    signature,
    suggestions: enumSuggestions(formula, caret, call, values),
    typed: call.argument.text !== "",
  };
}
