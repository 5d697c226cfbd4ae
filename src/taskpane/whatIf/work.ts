import type { Turn } from "../common/useTask";

/** Milliseconds of work after which the page gets its turn. */
const SLICE_MS = 40;

/** One result for each case, the page free to answer meanwhile; ends early when nobody wants it any more. */
export async function worked<C, R>(
  cases: readonly C[],
  each: (one: C) => R,
  { report, isOver }: Turn,
): Promise<readonly R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const one of cases) {
    if (isOver()) break;
    results.push(each(one));
    if (performance.now() - began < SLICE_MS) continue;
    report({ done: results.length, total: cases.length, what: "Computed" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
  return results;
}
