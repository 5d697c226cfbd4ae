import type { Opened } from "./xml";
import { readXml } from "./xml";

/** An element of a part that is held in memory, with its place in the part's text. */
export interface Element extends Opened {
  /** Behind its end. */
  readonly end: number;
  /** The text directly within it. */
  readonly text: string;
  /** How many elements it stands within. */
  readonly depth: number;
}

type Draft = Opened & { end: number; text: string; readonly depth: number };

/** Every element of a part, in the order of their beginnings. */
export function elementsOf(part: string, text: string): readonly Element[] {
  const found: Draft[] = [];
  const open: Draft[] = [];
  readXml(part, [text], {
    opened: (element) => {
      const draft = { ...element, end: element.to, text: "", depth: open.length };
      found.push(draft);
      open.push(draft);
    },
    text: (piece) => {
      const within = open.at(-1);
      if (within) within.text += piece;
    },
    closed: ({ to }) => {
      const element = open.pop();
      if (element) element.end = to;
    },
  });
  return found;
}

/** A replacement of what stands from one character to another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with pieces replaced; pieces do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((one, other) => one.from - other.from);
  let at = 0;
  let result = "";
  for (const splice of inOrder) {
    result += text.slice(at, splice.from) + splice.text;
    at = splice.to;
  }
  return result + text.slice(at);
}

/** Puts text before the end tag of an element; an element without one gets one. */
export function appendedTo(element: Element, text: string, content: string): Splice {
  if (!element.isEmpty) {
    const at = text.lastIndexOf("</", element.end - 1);
    return { from: at, to: at, text: content };
  }
  const opening = text.slice(element.from, element.to).replace(/\s*\/>$/, ">");
  return { from: element.from, to: element.to, text: `${opening}${content}</${element.tag}>` };
}

export function without(elements: readonly Element[]): Splice[] {
  return elements.map(({ from, end }) => ({ from, to: end, text: "" }));
}
