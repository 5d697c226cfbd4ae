/** A check: TRUE or FALSE, or a difference that must be 0. */
export type Check = boolean | number;

/** One row. */
export type Verdict = {
  readonly status: readonly ("PASS" | "FAIL")[];
  readonly checked: readonly number[];
  readonly failing: readonly number[];
  readonly row: readonly (number | "")[];
  readonly column: readonly (number | "")[];
  readonly worst: readonly number[];
};

/**
 * Whether every check passes: one that is TRUE, or a difference of at most `tolerance` either way; FALSE fails whatever
 * the tolerance. Where there are no checks nothing fails. Row and column of the first failure are counted from 1 within
 * the range, row by row, and "" where none fails. Worst is the largest magnitude, FALSE being 1 and TRUE 0.
 */
export function verdict(cells: readonly (readonly Check[])[], tolerance: number): Verdict {
  const checks = cells.flatMap((line, row) => line.map((check, column) => ({ check, row, column })));
  const failing = checks.filter(({ check }) => !passes(check, tolerance));
  const isClean = failing.length === 0;
  return {
    status: [isClean ? "PASS" : "FAIL"],
    checked: [checks.length],
    failing: [failing.length],
    row: [isClean ? "" : failing[0].row + 1],
    column: [isClean ? "" : failing[0].column + 1],
    worst: [checks.reduce((most, { check }) => Math.max(most, magnitude(check)), 0)],
  };
}

function passes(check: Check, tolerance: number): boolean {
  return check === true || (check !== false && magnitude(check) <= tolerance);
}

function magnitude(check: Check): number {
  return typeof check === "boolean" ? Number(!check) : Math.abs(check);
}
