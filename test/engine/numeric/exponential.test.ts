import { describe, expect, it } from "@jest/globals";
import type { DoubleDouble } from "../../../src/engine/numeric/doubleDouble";
import { exponential, logarithm, realPower, wholePower } from "../../../src/engine/numeric/exponential";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

const D = decimals(80);
type Reference = ReturnType<typeof exact>;
const worth = ({ hi, lo }: DoubleDouble): Reference => exact(hi, D).plus(exact(lo, D));
const EPSILON = 2 ** -101;

function off(actual: DoubleDouble, expected: Reference): number {
  return worth(actual).minus(expected).div(expected).abs().toNumber();
}

describe("the exponential", () => {
  it("is right to 1,024 roundings for each unit of its argument", () => {
    const random = new Random(1);
    for (let run = 0; run < 400; run++) {
      const x = { hi: random.sign() * random.decade(-20, 2.8), lo: 0 };
      expect(off(exponential(x), worth(x).exp())).toBeLessThanOrEqual(1024 * EPSILON * (1 + Math.abs(x.hi)));
    }
  });

  it("is 1 at 0, e at 1 to 31 digits", () => {
    expect(exponential({ hi: 0, lo: 0 })).toEqual({ hi: 1, lo: 0 });
    expect(worth(exponential({ hi: 1, lo: 0 })).toFixed(30)).toBe("2.718281828459045235360287471353");
  });
});

describe("the logarithm", () => {
  it("is right to 1,024 roundings, also of what is next to 1", () => {
    const random = new Random(2);
    for (let run = 0; run < 400; run++) {
      const a = {
        hi: random.of([random.decade(-280, 280), 1 + random.sign() * random.decade(-15, -1)]),
        lo: 0,
      };
      const expected = worth(a).ln();
      const error = worth(logarithm(a)).minus(expected).abs().toNumber();
      expect(error).toBeLessThanOrEqual(1024 * EPSILON * (Math.abs(expected.toNumber()) + 1));
    }
  });

  it("of 2 is 0.69314718055994530941723212145818", () => {
    expect(worth(logarithm({ hi: 2, lo: 0 })).toFixed(30)).toBe("0.693147180559945309417232121458");
  });
});

describe("powers", () => {
  it("with a whole exponent are those of repeated multiplication", () => {
    const random = new Random(3);
    for (let run = 0; run < 400; run++) {
      const base = { hi: random.between(0.5, 2), lo: 0 };
      const exponent = random.whole(-700, 700);
      expect(off(wholePower(base, exponent), worth(base).pow(exponent))).toBeLessThanOrEqual(
        (4 * Math.abs(exponent) + 8) * EPSILON,
      );
    }
  });

  it("with any exponent are those of exp and ln", () => {
    const random = new Random(4);
    for (let run = 0; run < 300; run++) {
      const base = { hi: random.decade(-3, 3), lo: 0 };
      const exponent = random.between(-40, 40);
      const log = worth(base).ln().times(exact(exponent, D));
      expect(off(realPower(base, exponent), log.exp())).toBeLessThanOrEqual(
        1024 * EPSILON * (1 + Math.abs(log.toNumber())),
      );
    }
  });

  it("are 1 with exponent 0, exact with halves of 2, and the inverse with −1", () => {
    expect(wholePower({ hi: 1.0625, lo: 1e-20 }, 0)).toEqual({ hi: 1, lo: 0 });
    expect(wholePower({ hi: 2, lo: 0 }, -3)).toEqual({ hi: 0.125, lo: 0 });
    expect(wholePower({ hi: 1.5, lo: 0 }, 3)).toEqual({ hi: 3.375, lo: 0 });
    expect(off(realPower({ hi: 4, lo: 0 }, 0.5), new D(2))).toBeLessThan(1e-29);
  });
});
