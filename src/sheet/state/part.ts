// One custom XML part of ours: an element with attributes and a piece of text, written and read without a DOM.

/** The namespace by which the parts are found in a workbook. */
export const STATE_NAMESPACE = "urn:apsis:state";

/** A piece of the text that holds a block's state. */
export interface Part {
  readonly format: number;
  readonly block: string;
  readonly revision: number;
  /** Which of how many, from 1. */
  readonly part: number;
  readonly parts: number;
  /** Of the whole text. */
  readonly digest: string;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);

function unescaped(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (...match) => {
    const [, name, decimal, hexadecimal] = match as (string | undefined)[];
    if (name !== undefined) return characters[name.toLowerCase()];
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** What a part tells of: a block of a deal, or how a workbook was made ready to be shared. */
export type Element = "state" | "provenance";

export function partXml({ text, ...rest }: Part, element: Element = "state"): string {
  const attributes = Object.entries(rest).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return `<${element} xmlns="${STATE_NAMESPACE}"${attributes.join("")}>${escaped(text)}</${element}>`;
}

const ELEMENT =
  /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w-]+:)?(state|provenance)(\s[^<>]*)>([^<]*)<\/(?:[\w-]+:)?\1>\s*$/;
const ATTRIBUTE = /\s([\w:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** A part as it was written, undefined where the text is none of ours; never throws. */
export function partOf(xml: string, element: Element = "state"): Part | undefined {
  const match: readonly (string | undefined)[] = ELEMENT.exec(xml) ?? [];
  const [, name, attributes, text] = match;
  if (name !== element || attributes === undefined || text === undefined) return undefined;
  const named = new Map<string, string>();
  for (const [, key, value, other] of attributes.matchAll(ATTRIBUTE) as Iterable<(string | undefined)[]>)
    named.set(key ?? "", unescaped(value ?? other ?? ""));
  const count = (key: string): number =>
    /^\d{1,9}$/.test(named.get(key) ?? "") ? Number(named.get(key)) : NaN;
  const [format, revision, part, parts] = ["format", "revision", "part", "parts"].map(count);
  const [block, digest] = [named.get("block"), named.get("digest")];
  const isWhole = [format, revision, part, parts].every((number) => !Number.isNaN(number));
  if (!isWhole || block === undefined || digest === undefined || part < 1 || part > parts) return undefined;
  return { format, block, revision, part, parts, digest, text: unescaped(text) };
}
