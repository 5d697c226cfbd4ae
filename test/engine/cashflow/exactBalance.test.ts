import { describe, expect, it } from "@jest/globals";
import { Effort } from "../../../src/engine/cashflow/effort";
import { exactBalance, exactSign } from "../../../src/engine/cashflow/exactBalance";
import { periodicTimeline, timeline } from "../../../src/engine/cashflow/timeline";
import { total } from "../reference/debt";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

const D = decimals(120);
const signOf = (flows: readonly number[], growth: number): number =>
  exactSign(periodicTimeline(flows), { hi: growth, lo: 0 }, new Effort());

/** −1, 3, −3, 1: (x − 1)³ in growth, and as much more at the end. */
const triple = (more: number): number[] => [-1, 3, -3, 1 + more];

describe("the exact sign of a balance", () => {
  it("is 0 where flows cancel, and a sign where a last digit is left", () => {
    expect(signOf([-100, 50, 50], 1)).toBe(0);
    expect(signOf(triple(0), 1)).toBe(0);
    expect(signOf(triple(2 ** -52), 1)).toBe(1);
    expect(signOf(triple(-(2 ** -53)), 1)).toBe(-1);
  });

  it("is 0 at a multiple root that no double is, and beside it that of its side", () => {
    // (3 − x)²: a double root at growth 3, whose neighbours differ in the second order alone.
    const flows = [1, -6, 9].reverse();
    expect(signOf(flows, 1 / 3)).toBe(1);
    const third = { hi: 1 / 3, lo: 1 / 54043195528445952 };
    expect(exactSign(periodicTimeline(flows), third, new Effort())).toBeGreaterThanOrEqual(0);
    expect(signOf([1, -6, 9], 3)).toBe(0);
    expect([signOf([1, -6, 9], 3 + 2 ** -51), signOf([1, -6, 9], 3 - 2 ** -51)]).toEqual([1, 1]);
  });
});

describe("the exact balance", () => {
  it("is what the flows come to, whichever end they are brought to and however much cancels", () => {
    const random = new Random(41);
    for (let run = 0; run < 300; run++) {
      const count = random.whole(2, 12);
      const gap = random.of([1, 30, 91]);
      const amounts = random.list(count, () => random.sign() * random.between(0.1, 1));
      const growth = random.of([random.between(0.5, 1), random.between(1, 3), 1 + random.decade(-12, -3)]);
      const moments = amounts.map((_, k) => k * gap);
      const flows = timeline(amounts, moments, 365);
      const { value, magnitude } = exactBalance(flows, { hi: growth, lo: 0 });

      // Flows that grow are brought to the start, others to the end, where what is not discounted stands.
      const base = exact(growth, D).pow(new D(1).div(365));
      const end = growth > 1 ? 0 : moments[count - 1];
      const scale = exact(flows.amounts[0], D).div(exact(amounts[0], D));
      const terms = amounts.map((amount, k) =>
        exact(amount, D)
          .times(scale)
          .times(base.pow(end - moments[k])),
      );
      const [wanted, size] = [total(terms), total(terms.map((term) => term.abs()))];
      expect(exact(value, D).minus(wanted).abs().lte(size.times("1e-15"))).toBe(true);
      expect(Math.abs(magnitude / size.toNumber() - 1)).toBeLessThan(1e-12);
    }
  });
});
