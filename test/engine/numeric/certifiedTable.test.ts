import { describe, expect, it } from "@jest/globals";
import { certifiedTable } from "../../../src/engine/numeric/certifiedTable";
import type { Arithmetic } from "../../../src/engine/numeric/arithmetic";
import type { Sum } from "../../../src/engine/numeric/certifiedColumns";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const D = decimals(200);
const worst = new Worst("tables of sums");

function sumOf<T>({ add, of }: Arithmetic<T>, terms: readonly number[]): Sum<T> {
  return {
    value: terms.map(of).reduce(add, of(0)),
    magnitude: terms.map((term) => of(Math.abs(term))).reduce(add, of(0)),
  };
}

const sums = (rows: readonly (readonly number[])[], operations = 10): number[] =>
  certifiedTable((arithmetic) => ({
    columns: { sum: rows.map((terms) => sumOf(arithmetic, terms)) },
    operations,
  })).sum;

describe("a certified table", () => {
  it("has every cell right to 1e-12 beside any that cancels", () => {
    const random = new Random(5);
    for (let run = 0; run < 200; run++) {
      const rows = random.list(10, () => {
        const size = random.decade(-20, 60);
        return [random.between(-1, 1), size, random.decade(-40, 0), -size];
      });
      sums(rows).forEach((got, row) => {
        const wanted = rows[row].reduce((sum, term) => sum.plus(exact(term, D)), new D(0));
        worst.judge(got, wanted, () => JSON.stringify(rows[row]));
      });
    }
  });

  it("has a plain 0 where all cancels, and never −0", () => {
    const [cancelled, negative] = sums([
      [1e100, 1e-100, -1e100, -1e-100],
      [-0, 0],
    ]);
    expect(Object.is(cancelled, 0) && Object.is(negative, 0)).toBe(true);
  });

  it("asks for more digits where a precision does not hold for the terms", () => {
    const digits: number[] = [];
    certifiedTable((arithmetic) => {
      digits.push(arithmetic.epsilon);
      return { columns: { one: [sumOf(arithmetic, [1])] }, operations: arithmetic.least > 0 ? Infinity : 1 };
    });
    expect(digits).toHaveLength(2);
    expect(digits[1]).toBeLessThan(digits[0]);
  });
});
