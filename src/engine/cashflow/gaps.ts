/** The lengths of the gaps between moments, and which of them lies before each moment. */
export interface Gaps {
  /** For each moment, and one more after the last; the first and that one count for nothing. None where all are alike. */
  readonly kinds: readonly number[] | undefined;
  readonly lengths: readonly number[];
}

/** A power of two: more than the lengths of months, quarters and years need. */
const PLACES = 64;
const NOWHERE: readonly number[] = Array.from({ length: PLACES }, () => 0);

/** The gaps between moments a period apart. */
export const EVEN_GAPS: Gaps = { kinds: undefined, lengths: [1] };

/**
 * The gaps between whole moments, undefined where they do not come in order. The last bits of a length say where its kind
 * is kept, so that finding it takes no search; a length that has lost its place to another one is listed again.
 */
export function gapsOf(moments: readonly number[]): Gaps | undefined {
  const kinds = new Array<number>(moments.length + 1);
  const places = NOWHERE.slice();
  kinds[0] = 0;
  kinds[moments.length] = 0;
  const lengths = [0];
  let before = moments[0];
  for (let k = 1; k < moments.length; k++) {
    const length = moments[k] - before;
    if (length < 0) return undefined;
    before = moments[k];
    const place = length & (PLACES - 1);
    let kind = places[place];
    if (lengths[kind] !== length) places[place] = kind = lengths.push(length) - 1;
    kinds[k] = kind;
  }
  return { kinds, lengths };
}
