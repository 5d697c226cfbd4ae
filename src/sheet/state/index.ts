// What a workbook remembers of our blocks beside its cells: custom XML parts, each below Excel's limit.
import { digest } from "../digest";
import type { BlockState } from "../plans";
import type { StatePart } from "../workbook";
import { FORMAT, migrated } from "./migrations";
import type { Part } from "./part";
import { escaped, partOf, partXml } from "./part";
import { isRecord, recordOf } from "./record";

export { STATE_NAMESPACE } from "./part";

/** Characters of one part, escaped: each takes at most three bytes, and Excel on the web takes 1 MB. */
const LONGEST = 300_000;

/** A state as the custom XML parts that hold it. */
export function statesOf(state: BlockState): readonly string[] {
  const text = inXml(JSON.stringify(state));
  const pieces = chunked(text, LONGEST);
  const whole = {
    format: FORMAT,
    block: state.id,
    revision: state.revision,
    parts: pieces.length,
    digest: digest(text),
  };
  return pieces.map((piece, index) => partXml({ ...whole, part: index + 1, text: piece }));
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

/** What is remembered of one block. */
export interface Remembered {
  readonly block: string;
  /** Missing where the parts cannot be read: incomplete, changed by hand, or made by a newer version. */
  readonly state?: BlockState;
  readonly revision: number;
  /** The parts, so that they can be replaced. */
  readonly parts: readonly string[];
}

/** What the parts of a workbook remember, by block; of several revisions the newest that is whole. Never throws. */
export function remembered(states: readonly StatePart[]): ReadonlyMap<string, Remembered> {
  const found = new Map<string, { part: Part; id: string }[]>();
  for (const { id, xml } of states) {
    const part = partOf(xml);
    if (part) found.set(part.block, [...(found.get(part.block) ?? []), { part, id }]);
  }
  const entries = [...found].map(([block, parts]) => [block, joined(block, parts)] as const);
  return new Map(entries);
}

function joined(block: string, found: readonly { readonly part: Part; readonly id: string }[]): Remembered {
  const parts = found.map(({ id }) => id);
  const revisions = [...new Set(found.map(({ part }) => part.revision))].sort((one, other) => other - one);
  const [newest] = revisions;
  for (const revision of revisions) {
    const state = stateIn(found.map(({ part }) => part).filter((part) => part.revision === revision));
    if (state?.id === block) return { block, state, revision: newest, parts };
  }
  return { block, revision: newest, parts };
}

function stateIn(parts: readonly Part[]): BlockState | undefined {
  const [first] = parts;
  const pieces = Array.from({ length: Math.min(first.parts, parts.length) }, (_, index) =>
    parts.find(({ part, digest: whole }) => part === index + 1 && whole === first.digest),
  );
  const text = pieces.map((part) => part?.text ?? "").join("");
  if (first.parts !== pieces.length || digest(text) !== first.digest) return undefined;
  const loose = parsed(text);
  const state = isRecord(loose) ? migrated(loose, first.format) : undefined;
  return state && recordOf(state);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
