// What a workbook remembers of our blocks beside its cells: custom XML parts, each below Excel's limit.
import type { BlockState } from "../plans";
import type { StatePart } from "../workbook";
import { FORMAT, migrated } from "./migrations";
import type { Part } from "./part";
import { partOf, partXml } from "./part";
import { isRecord, recordOf } from "./record";
import { partsOf, wholeOf } from "./whole";

export { STATE_NAMESPACE } from "./part";
export { chunked } from "./whole";

/** A state as the custom XML parts that hold it. */
export function statesOf(state: BlockState): readonly string[] {
  const whole = { format: FORMAT, block: state.id, revision: state.revision };
  return partsOf(JSON.stringify(state), whole).map((part) => partXml(part));
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
  const text = wholeOf(parts);
  const loose = text === undefined ? undefined : parsed(text);
  const state = isRecord(loose) ? migrated(loose, parts[0].format) : undefined;
  return state && recordOf(state);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
