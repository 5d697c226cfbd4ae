import { describe, expect, it } from "@jest/globals";
import { npv } from "../../src/engine/cashflow/npv";
import { datedRates, periodicRates } from "../../src/engine/cashflow/rates";
import { netInvestment } from "../../src/engine/lease/netInvestment";
import { rent } from "../../src/engine/lease/rent";
import type { Frequency, Timing } from "../../src/engine/types";
import { day } from "../engine/reference/days";
import { golden } from "./read";

interface Rents {
  readonly annual: number;
  readonly frequency: Frequency;
  readonly periods: number;
  readonly timing: Timing;
  readonly cost: number;
  readonly rent: number;
}

interface Published {
  readonly npv: readonly { rate: number; flows: number[]; first: number; value: number }[];
  readonly xirr: readonly { flows: number[]; dates: string[]; rate: number; at: number; value: number }[];
  readonly irr: readonly { flows: number[]; rate: number }[];
  readonly rents: readonly Rents[];
  readonly rates: readonly { cost: number; rent: number; periods: number; perPeriod: number }[];
  readonly loan: Omit<Rents, "rent" | "timing"> & {
    readonly firstIncome: number;
    readonly firstPrincipal: number;
    readonly secondYearIncome: number;
    readonly secondYearPrincipal: number;
  };
}

const published = golden("values") as Published;

/** Half a unit of the last digit printed, and a breath. */
function near(value: number, printed: number): void {
  const digits = (String(printed).split(".")[1] ?? "").length;
  expect(Math.abs(value - printed)).toBeLessThan(0.51 * 10 ** -digits);
}

/** Present value by plain powers, against which a rate leaves next to nothing. */
function residual(rate: number, flows: readonly number[], times: readonly number[]): number {
  return flows.reduce((sum, flow, k) => sum + flow * (1 + rate) ** -times[k], 0);
}

describe("published present values", () => {
  it.each(published.npv)("of $flows at $rate are $value", ({ rate, flows, first, value }) => {
    const made = npv(rate, flows, first);
    near(made, value);
    expect(residual(rate, [-made, ...flows], [0, ...flows.map((_, k) => first + k)])).toBeCloseTo(0, 8);
  });
});

describe("published rates", () => {
  it.each(published.xirr)("of dated flows are $rate", ({ flows, dates, rate, at, value }) => {
    const days = dates.map(day);
    const times = days.map((date) => (date - days[0]) / 365);
    const [found, ...others] = datedRates(flows, days);
    expect(others).toEqual([]);
    near(found, rate);
    expect(residual(found, flows, times)).toBeCloseTo(0, 8);
    near(residual(at, flows, times), value);
  });

  it.each(published.irr)("of $flows are $rate", ({ flows, rate }) => {
    const [found, ...others] = periodicRates(flows);
    expect(others).toEqual([]);
    near(found, rate);
    expect(residual(found, flows, Object.keys(flows).map(Number))).toBeCloseTo(0, 8);
  });
});

describe("published rents", () => {
  it.each(published.rents)("of $periods periods at $annual, timing $timing, are $rent", (lease) => {
    const made = rent({ annualYield: lease.annual, residual: 0, initialCosts: 0, ...lease });
    near(made, lease.rent);
    const times = Array.from({ length: lease.periods }, (_, t) => t + 1 - lease.timing);
    const flows = [-lease.cost, ...times.map(() => made)];
    expect(residual(lease.annual / lease.frequency, flows, [0, ...times])).toBeCloseTo(0, 8);
  });
});

describe("published schedules", () => {
  it.each(published.rates)("of $periods rents of $rent for $cost earn $perPeriod a period", (lease) => {
    const rents = new Array<number>(lease.periods).fill(lease.rent);
    const table = netInvestment(
      { cost: lease.cost, rents, timing: 0, residual: 0, initialCosts: 0 },
      45000,
      12,
    );
    near(table.income[0] / table.opening[0], lease.perPeriod);
    expect(table.closing[lease.periods - 1]).toBe(0);
  });

  it("of a mortgage part its payments into interest and principal as printed", () => {
    const { loan } = published;
    const payment = rent({ ...loan, annualYield: loan.annual, timing: 0, residual: 0, initialCosts: 0 });
    const rents = new Array<number>(loan.periods).fill(payment);
    const table = netInvestment(
      { cost: loan.cost, rents, timing: 0, residual: 0, initialCosts: 0 },
      45000,
      12,
    );
    const secondYear = (column: readonly number[]): number =>
      column.slice(12, 24).reduce((sum, amount) => sum + amount, 0);
    near(table.income[0], loan.firstIncome);
    near(table.principal[0], loan.firstPrincipal);
    near(secondYear(table.income), loan.secondYearIncome);
    near(secondYear(table.principal), loan.secondYearPrincipal);
    expect(secondYear(table.income) + secondYear(table.principal)).toBeCloseTo(12 * payment, 8);
  });
});
