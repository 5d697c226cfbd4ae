// A text in as many custom XML parts as it needs, each below Excel's limit.
import { digest } from "../digest";
import type { Part } from "./part";
import { escaped } from "./part";

/** Characters of one part, escaped: each takes at most three bytes, and Excel on the web takes 1 MB. */
const LONGEST = 300_000;

/** JSON as the parts that hold it. */
export function partsOf(json: string, whole: Pick<Part, "format" | "block" | "revision">): readonly Part[] {
  const text = inXml(json);
  const pieces = chunked(text, LONGEST);
  const each = { ...whole, parts: pieces.length, digest: digest(text) };
  return pieces.map((piece, index) => ({ ...each, part: index + 1, text: piece }));
}

/** The JSON that parts hold, undefined where one is missing or was changed. */
export function wholeOf(parts: readonly Part[]): string | undefined {
  const [first] = parts;
  const pieces = Array.from({ length: Math.min(first.parts, parts.length) }, (_, index) =>
    parts.find(({ part, digest: whole }) => part === index + 1 && whole === first.digest),
  );
  const text = pieces.map((part) => part?.text ?? "").join("");
  return first.parts === pieces.length && digest(text) === first.digest ? text : undefined;
}

/** JSON escapes what XML may not hold but for these two. */
function inXml(json: string): string {
  return json.replace(/[\uFFFE\uFFFF]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
}

/** Pieces that are no longer than that once escaped; no character of two halves is split. */
export function chunked(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let [piece, length] = ["", 0];
  for (const character of text) {
    const more = escaped(character).length;
    if (piece !== "" && length + more > longest) {
      pieces.push(piece);
      [piece, length] = ["", 0];
    }
    piece += character;
    length += more;
  }
  return [...pieces, piece];
}
