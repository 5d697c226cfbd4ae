import { describe, expect, it } from "@jest/globals";
import { decimalArithmetic, DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import { squareRoot } from "../../../src/engine/numeric/squareRoot";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

const D = decimals(400);

describe("a square root", () => {
  it("is that of the number, to the precision at hand", () => {
    const random = new Random(41);
    for (let run = 0; run < 300; run++) {
      const square = random.of([random.between(1, 2), random.decade(-30, 30)]);
      const expected = exact(square, D).sqrt();
      const { hi, lo } = squareRoot(DOUBLE_DOUBLE, { hi: square, lo: 0 });
      const off = exact(hi, D).plus(exact(lo, D)).div(expected).minus(1).abs();
      expect(off.toNumber()).toBeLessThan(4 * DOUBLE_DOUBLE.epsilon);
    }
    for (const digits of [50, 120, 350]) {
      const arithmetic = decimalArithmetic(digits);
      const root = squareRoot(arithmetic, arithmetic.of(2));
      expect(
        new D(root)
          .div(new D(2).sqrt())
          .minus(1)
          .abs()
          .lt(`1e${2 - digits}`),
      ).toBe(true);
    }
  });
});
