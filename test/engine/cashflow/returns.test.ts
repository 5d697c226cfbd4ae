import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { periodicRates } from "../../../src/engine/cashflow/rates";
import { returns, returnsTable } from "../../../src/engine/cashflow/returns";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("returns");
const DecimalOf = decimals(300);

const EQUITY = [-1900, ...new Array<number>(19).fill(110.3758), 110.3758 + 540];
/** Ends of 20 quarters of 2026 to 2030, with their start: 2026-01-01 is day 46023. */
const QUARTERS = [46023, 46113, 46204, 46296, 46388, 46478, 46569, 46661, 46753, 46844, 46935].concat([
  47027, 47119, 47209, 47300, 47392, 47484, 47574, 47665, 47757, 47849,
]);

describe("the returns of an investor", () => {
  it("are 13.42 % and 1.4461 times for 1,900 that bring 110.3758 a quarter and 540 at the end of 20", () => {
    const { irr, multiple, invested, distributed, peakEquity } = returns(EQUITY, QUARTERS);
    expect((1 + periodicRates(EQUITY)[0]) ** 4 - 1).toBeCloseTo(0.134225, 6);
    expect(irr as number).toBeCloseTo(0.1342, 4);
    const value = EQUITY.reduce(
      (sum, flow, row) => sum + flow * (1 + (irr as number)) ** (-(QUARTERS[row] - QUARTERS[0]) / 365),
      0,
    );
    expect(Math.abs(value)).toBeLessThan(1e-9);
    expect(multiple as number).toBeCloseTo((20 * 110.3758 + 540) / 1900, 13);
    expect(multiple as number).toBeCloseTo(1.4461, 4);
    expect([invested, peakEquity]).toEqual([1900, 1900]);
    expect(distributed).toBeCloseTo(2747.516, 9);
  });

  it("are paid back on the first date after the last deficit: the eighteenth quarter", () => {
    expect(Math.ceil(1900 / 110.3758)).toBe(18);
    expect(returns(EQUITY, QUARTERS).payback).toBe(QUARTERS[18]);
  });

  it("list six metrics in order", () => {
    const { metric, value } = returnsTable([-100, 110], [45000, 45365]);
    expect(metric).toEqual(["IRR", "Multiple", "Invested", "Distributed", "Peak equity", "Payback date"]);
    expect(value.slice(1)).toEqual([1.1, 100, 110, 100, 45365]);
    expect(value[0] as number).toBeCloseTo(0.1, 14);
  });

  it("have no rate where none or several solve", () => {
    expect(returns([-100, 230, -132], [45000, 45365, 45730]).irr).toBe("");
    expect(returns([100, 50], [45000, 45365]).irr).toBe("");
    expect(returns([0], [45000]).irr).toBe("");
  });

  it("have no multiple of nothing and no payback of nothing", () => {
    const gift = returns([100, 50], [45000, 45365]);
    expect(gift).toEqual({
      irr: "",
      multiple: "",
      invested: 0,
      distributed: 150,
      peakEquity: 0,
      payback: "",
    });
  });

  it("net the flows of a date before they look for deficits, whatever the order of the rows", () => {
    const flows = [120, -100, 100, -30];
    const dates = [45365, 45000, 45000, 45100];
    const { invested, peakEquity, payback } = returns(flows, dates);
    expect([invested, peakEquity, payback]).toEqual([130, 30, 45365]);
  });

  it("wait for the last of several deficits, and never end in one", () => {
    const dates = [45000, 45100, 45200, 45300];
    expect(returns([-10, 15, -20, 40], dates).payback).toBe(45300);
    expect(returns([-10, 15, -20, 40], dates).peakEquity).toBe(15);
    expect(returns([-10, 15, -5, 0], dates).payback).toBe(45100);
    expect(returns([-10, 5, 2, 2], dates).payback).toBe("");
    expect(returns([-10, 15, -20, 0], dates).payback).toBe("");
  });

  it("refuse dates that are not as many as flows", () => {
    expect(() => returns([-1, 2], [45000])).toThrow("dates must be as many as flows, 2; got 1");
  });

  it("do not know the unit of money nor the order of the rows", () => {
    const row = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 45000, max: 45010 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const of = (given: readonly (readonly [number, number])[], unit: number) =>
          returns(
            given.map(([flow]) => unit * flow),
            given.map(([, date]) => date),
          );
        const plain = of(rows, 1);
        expect(of([...rows].reverse(), 1)).toEqual({ ...plain, irr: of([...rows].reverse(), 1).irr });
        const thousandfold = of(rows, 1000);
        expect([thousandfold.multiple, thousandfold.payback]).toEqual([plain.multiple, plain.payback]);
        expect([thousandfold.invested, thousandfold.peakEquity]).toEqual([
          1000 * plain.invested,
          1000 * plain.peakEquity,
        ]);
        expect(plain.peakEquity).toBeLessThanOrEqual(plain.invested);
        expect(
          (plain.payback === "") ===
            (plain.peakEquity === 0 || rows.reduce((sum, [flow]) => sum + flow, 0) < 0),
        ).toBe(true);
      }),
    );
  });

  it("are right to 1e-12, sums that cancel among them", () => {
    const random = new Random(71);
    for (let run = 0; run < 300; run++) {
      const n = random.whole(1, 12);
      const flows = random.list(n, () => random.sign() * hardMoney(random));
      const dates = random.list(n, () => 45000 + random.whole(0, 3));
      const table = returns(flows, dates);
      const sum = (values: readonly number[]) =>
        values.reduce((total, flow) => total.plus(exact(flow, DecimalOf)), new DecimalOf(0));
      const balances = [0, 1, 2, 3].map((day) => sum(flows.filter((_, row) => dates[row] <= 45000 + day)));
      const about = (): string => JSON.stringify({ flows, dates });
      const invested = sum(flows.filter((flow) => flow < 0)).neg();
      const distributed = sum(flows.filter((flow) => flow > 0));
      worst.judge(table.invested, invested, about);
      worst.judge(table.distributed, distributed, about);
      worst.judge(table.peakEquity, DecimalOf.max(0, ...balances.map((balance) => balance.neg())), about);
      if (invested.isZero()) expect(table.multiple).toBe("");
      else worst.judge(table.multiple as number, distributed.div(invested), about);
    }
  });
});
