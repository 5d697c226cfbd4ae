// Where the cursor stands in a formula that is being typed: in which function's which argument, in which name.

export interface Typed {
  text: string;
  /** Where it starts in the formula. */
  from: number;
}

export interface Call {
  functionName: string;
  /** Which argument, from 0. */
  index: number;
  argument: Typed;
}

export interface Context {
  /** The innermost function whose brackets are open. */
  call: Call | null;
  /** The name that is being typed. */
  name: Typed | null;
}

interface Open {
  functionName: string;
  index: number;
  from: number;
}

const pieces = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_][\p{L}\p{N}_.]*|[(){},]|[^]/gu;
const startsName = /^[\p{L}_]/u;

const opening = new Set(["(", "{"]);
const closing = new Set([")", "}"]);

/** The brackets that are open at the end of the text; a brace or a plain bracket has no name. */
function openAt(text: string): { open: Open[]; last: Typed } {
  const open: Open[] = [];
  let last: Typed = { text: "", from: 0 };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const next = index + piece.length;
    if (opening.has(piece)) {
      const functionName = piece === "(" && startsName.test(last.text) ? last.text : "";
      open.push({ functionName, index: 0, from: next });
    } else if (closing.has(piece)) open.pop();
    else if (piece === ",") {
      const inner = open.at(-1);
      if (inner) Object.assign(inner, { index: inner.index + 1, from: next });
    }
    last = { text: piece, from: index };
  }
  return { open, last };
}

/** @param caret how many characters stand before the cursor */
export function contextAt(formula: string, caret: number): Context {
  const text = formula.slice(0, caret);
  if (!text.startsWith("=")) return { call: null, name: null };
  const { open, last } = openAt(text);
  const inner = open.at(-1);
  const call = inner?.functionName
    ? {
        functionName: inner.functionName.toUpperCase(),
        index: inner.index,
        argument: { text: text.slice(inner.from).trim(), from: inner.from },
      }
    : null;
  return { call, name: startsName.test(last.text) ? last : null };
}
