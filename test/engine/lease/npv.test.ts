import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { npv } from "../../../src/engine/cashflow/npv";
import type { LeaseFlows } from "../../../src/engine/lease/npv";
import { leaseNpv } from "../../../src/engine/lease/npv";
import { rent } from "../../../src/engine/lease/rent";
import { D, decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("lease npv");

const lease: LeaseFlows = {
  annualRate: 0.09,
  cost: 5400,
  rents: new Array<number>(20).fill(300),
  frequency: 4,
  timing: 0,
  residual: 540,
  initialCosts: 0,
  deposit: 0,
  lessorCosts: new Array<number>(20).fill(0),
};

/** Term by term from the first flow, each with its own power. */
function summed(DecimalOf: typeof Decimal, flows: LeaseFlows): Decimal {
  const of = (value: number): Decimal => exact(value, DecimalOf);
  const growth = of(flows.annualRate).div(flows.frequency).plus(1);
  const terms = [of(flows.cost).neg(), of(flows.initialCosts).neg(), of(flows.deposit)];
  const end = growth.pow(-flows.rents.length);
  terms.push(of(flows.residual).times(end), of(flows.deposit).times(end).neg());
  flows.rents.forEach((received, index) => {
    const factor = growth.pow(flows.timing - index - 1);
    terms.push(of(received).times(factor), of(flows.lessorCosts[index]).times(factor).neg());
  });
  const value = terms.reduce((sum, term) => sum.plus(term), new DecimalOf(0));
  const magnitude = terms.reduce((sum, term) => sum.plus(term.abs()), new DecimalOf(0));
  return value.abs().gt(magnitude.times(`1e-${DecimalOf.precision - 30}`)) ? value : new DecimalOf(0);
}

function judge(flows: LeaseFlows): void {
  const near = summed(D, flows);
  const expected = near.isZero() ? summed(decimals(800), flows) : near;
  worst.judge(leaseNpv(flows), expected, () => JSON.stringify(flows));
}

function hardLease(random: Random, most: number): LeaseFlows {
  const periods = random.whole(1, most);
  return {
    annualRate: random.of([
      random.between(-0.999, 1),
      random.between(0, 0.2),
      random.decade(-16, -6),
      0,
      -1 + 2 ** -40,
    ]),
    cost: hardMoney(random),
    rents: random.list(periods, () => hardMoney(random)),
    frequency: random.of([1, 2, 4, 12]),
    timing: random.of([0, 1]),
    residual: hardMoney(random),
    initialCosts: hardMoney(random),
    deposit: hardMoney(random),
    lessorCosts: random.list(periods, () => hardMoney(random)),
  };
}

describe("the net present value of a lease", () => {
  it("is 208.0477 at 9 % of chips for 5,400 that earn 10.5 % over 20 quarters, 540 left", () => {
    const terms = { ...lease, annualYield: 0.105, periods: 20 };
    const rents = new Array<number>(20).fill(rent(terms));
    expect(leaseNpv({ ...lease, rents })).toBeCloseTo(208.0477, 4);
    expect(Math.abs(leaseNpv({ ...lease, rents, annualRate: 0.105 }))).toBeLessThan(1e-9);
  });

  it("puts a deposit at the start and takes it back at the end", () => {
    const held = leaseNpv({ ...lease, deposit: 1000 }) - leaseNpv(lease);
    expect(held).toBeCloseTo(1000 * (1 - 1.0225 ** -20), 9);
  });

  it("takes what the lessor bears when the rent falls", () => {
    const borne = { ...lease, lessorCosts: lease.rents.map(() => 20) };
    const net = { ...lease, rents: lease.rents.map((received) => received - 20) };
    for (const timing of [0, 1] as const) {
      expect(leaseNpv({ ...borne, timing })).toBeCloseTo(leaseNpv({ ...net, timing }), 9);
    }
  });

  it("is the value of its flows one after another, whatever the frequency", () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -0.9, max: 1, noNaN: true }),
        fc.constantFrom(1, 2, 4, 12),
        fc.array(amount, { minLength: 1, maxLength: 40 }),
        (annualRate, frequency, rents) => {
          const flows = {
            ...lease,
            annualRate,
            frequency,
            rents,
            lessorCosts: rents.map(() => 0),
          } as LeaseFlows;
          const ends = rents.map(
            (received, row) => received + (row === rents.length - 1 ? flows.residual : 0),
          );
          const expected = npv(annualRate / frequency, [-flows.cost, ...ends], 0);
          const magnitude = npv(annualRate / frequency, [flows.cost, ...ends], 0);
          expect(Math.abs(leaseNpv(flows) - expected)).toBeLessThanOrEqual(1e-13 * rents.length * magnitude);
        },
      ),
    );
  });
});

describe("hard leases", () => {
  it("are valued to 1e-12: 3,000 of up to 12 periods at rates from -1 to 1", () => {
    const random = new Random(11);
    for (let run = 0; run < 3000; run++) judge(hardLease(random, 12));
  });

  it("are valued to 1e-12 over hundreds of periods", () => {
    const random = new Random(12);
    for (let run = 0; run < 40; run++)
      judge({ ...hardLease(random, 480), annualRate: random.between(-0.1, 0.2) });
  });

  it("are valued to 1e-12 where rents, costs and residual all but cancel the cost", () => {
    const random = new Random(13);
    for (let run = 0; run < 500; run++) {
      const flows = { ...hardLease(random, 8), cost: 0 };
      const cost = leaseNpv(flows);
      if (cost >= 0) judge({ ...flows, cost });
    }
  });

  it("are worth exactly nothing where everything cancels", () => {
    const rents = [2, 2];
    expect(leaseNpv({ ...lease, annualRate: 1, frequency: 1, cost: 1.5, rents, residual: 0 })).toBe(0);
    expect(leaseNpv({ ...lease, cost: 0, residual: 0, rents, lessorCosts: rents })).toBe(0);
  });

  it("keep the digits of amounts near the least double that a rate below 0 brings back", () => {
    const rents = [0, 0, 0, 5e-324];
    const flows = { ...lease, annualRate: -1 + 2 ** -50, frequency: 1, cost: 0, residual: 0, rents } as const;
    expect(leaseNpv({ ...flows, lessorCosts: [0, 0, 0, 0] })).toBe(5e-324 * 2 ** 200);
  });
});
