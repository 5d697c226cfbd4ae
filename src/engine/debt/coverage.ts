import { mustBe, noneFound } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import type { AnnualRate, Frequency, Money, Ratio } from "../types";
import { accruals } from "./discountFactors";
import type { Serviced } from "./dscr";
import { serviceOperations, windowQuotients } from "./dscr";
import type { Rolled } from "./lifeCoverage";
import { lifeQuotients, loanOperations } from "./lifeCoverage";
import type { Loan } from "./owed";
import { openings, servicedPeriods } from "./owed";
import type { RatioSummary } from "./ratioSummary";
import { certifiedSummaries } from "./ratioSummary";
import type { Quotient, RatioOrNone } from "./ratios";
import { signed } from "./ratios";
import { sizeOf } from "./roll";

export const METRICS = ["DSCR_MIN", "DSCR_AVERAGE", "LLCR", "PLCR", "ICR_MIN", "TABLE"] as const;
export type Metric = (typeof METRICS)[number];

/** What covers a loan; its rates and balance only as far as a metric looks at them. */
export interface Covered extends Serviced {
  readonly annualRates?: readonly AnnualRate[];
  readonly frequency?: Frequency;
  /** One amount: the debt at close, which rolls; as many as there are periods: their opening balances. */
  readonly balance?: readonly Money[];
  readonly metric: Metric;
}

/** A row for each ratio: DSCR, ICR, LLCR, PLCR; "" where there is none. */
export type Coverage = {
  readonly metric: readonly string[];
  readonly atClose: readonly RatioOrNone[];
  readonly minimum: readonly RatioOrNone[];
  readonly average: readonly RatioOrNone[];
  readonly period: readonly (number | "")[];
};

type Line = "DSCR" | "ICR" | "LLCR" | "PLCR";

/**
 * How the cash flows cover a loan: one of the metrics, or all in a table. DSCR = cfads/service; ICR = cfads over the
 * interest on the opening balance; LLCR and PLCR, at close, as in `lifeCoverages`. Minima and means are over the periods
 * up to the last one with service, those without a ratio left out; of several minima the first.
 * @throws EngineError where a metric wants rates that are not given, or has no ratio
 * Source: E. R. Yescombe, Principles of Project Finance, cover ratios.
 */
export function coverage(terms: Covered): Ratio | Coverage {
  switch (terms.metric) {
    case "DSCR_MIN":
      return found(serviceSummary(terms).minimum, "DSCR");
    case "DSCR_AVERAGE":
      return found(serviceSummary(terms).average, "DSCR");
    case "ICR_MIN":
      return found(loanSummaries(loanOf(terms), ["ICR"])[0].minimum, "ICR");
    case "TABLE":
      return table(terms);
    default:
      return found(loanSummaries(loanOf(terms), [terms.metric])[0].first, terms.metric);
  }
}

function table(terms: Covered): Coverage {
  const lines = ["ICR", "LLCR", "PLCR"] as const;
  const summaries = [serviceSummary(terms), ...loanSummaries(loanOf(terms), lines)];
  return {
    metric: ["DSCR", ...lines],
    atClose: summaries.map(({ first }, line) => (line < 2 ? "" : first)),
    minimum: summaries.map(({ minimum }) => minimum),
    average: summaries.map(({ average }) => average),
    period: summaries.map(({ period }) => period),
  };
}

/** Of the DSCR in the periods up to the last one with service. */
function serviceSummary({ cfads, debtService }: Covered): RatioSummary {
  const count = servicedPeriods(debtService);
  const flows = { cfads: cfads.slice(0, count), debtService: debtService.slice(0, count) };
  return certifiedSummaries((arithmetic) => ({
    lines: [windowQuotients(arithmetic, flows, 1)],
    operations: serviceOperations(arithmetic, flows),
  }))[0];
}

type LoanLine = Exclude<Line, "DSCR">;

/** Of ratios to what is owed, in the periods up to the last one with service, over one roll of the balance. */
function loanSummaries(loan: Loan, lines: readonly LoanLine[]): RatioSummary[] {
  return certifiedSummaries(<T>(arithmetic: Arithmetic<T>) => {
    const periods = accruals(arithmetic, loan);
    const balances = openings(arithmetic, loan, periods);
    const quotientsOf = (line: LoanLine): Quotient<T>[] =>
      line === "ICR"
        ? interestQuotients(arithmetic, loan.cfads, { balances, periods })
        : lifeQuotients(arithmetic, loan, {
            balances,
            periods,
            horizon: line === "LLCR" ? "loan" : "project",
          });
    return { lines: lines.map(quotientsOf), operations: loanOperations(arithmetic, loan) };
  });
}

function interestQuotients<T>(
  arithmetic: Arithmetic<T>,
  cfads: readonly Money[],
  { balances, periods }: Rolled<T>,
): Quotient<T>[] {
  const { multiply } = arithmetic;
  return balances.map(({ value, magnitude }, row) => {
    const { rate } = periods[row];
    return {
      numerator: signed(arithmetic, cfads[row]),
      denominator: {
        value: multiply(value, rate),
        magnitude: multiply(magnitude, sizeOf(arithmetic, rate)),
      },
    };
  });
}

function loanOf({ annualRates, frequency, metric, ...loan }: Covered): Loan {
  if (annualRates === undefined) throw mustBe("annualRate", `given for ${metric}`, "nothing");
  if (frequency === undefined) throw mustBe("frequency", `given for ${metric}`, "nothing");
  return { ...loan, annualRates, frequency };
}

const NOWHERE: Record<Line, string> = {
  DSCR: "debt_service without a value above 0",
  ICR: "periods without interest above 0",
  LLCR: "a loan with nothing owed at close",
  PLCR: "a loan with nothing owed at close",
};

function found(ratio: RatioOrNone, line: Line): Ratio {
  if (ratio === "") throw noneFound(line, "debtService", NOWHERE[line]);
  return ratio;
}
