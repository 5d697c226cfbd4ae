import { mustBe, noneFound } from "../errors";
import type { AnnualRate, Frequency, Money, Ratio } from "../types";
import { accruals } from "./discountFactors";
import type { Serviced } from "./dscr";
import { serviceOperations, windowQuotients } from "./dscr";
import { lifeQuotients, loanOperations } from "./lifeCoverage";
import type { Loan } from "./owed";
import { openings, servicedPeriods } from "./owed";
import type { QuotientsEvaluation, RatioOrNone } from "./ratios";
import { certifiedMean, certifiedRatios, signed } from "./ratios";
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
      return found(lowest(certifiedRatios(quotientsOf("DSCR", terms))).ratio, "DSCR");
    case "DSCR_AVERAGE":
      return found(certifiedMean(quotientsOf("DSCR", terms)), "DSCR");
    case "ICR_MIN":
      return found(lowest(certifiedRatios(quotientsOf("ICR", terms))).ratio, "ICR");
    case "TABLE":
      return table(terms);
    default:
      return found(certifiedRatios(quotientsOf(terms.metric, terms))[0] ?? "", terms.metric);
  }
}

function table(terms: Covered): Coverage {
  const lines = ["DSCR", "ICR", "LLCR", "PLCR"] as const;
  const quotients = lines.map((line) => quotientsOf(line, terms));
  const ratios = quotients.map(certifiedRatios);
  const least = ratios.map(lowest);
  return {
    metric: lines,
    atClose: ratios.map((row, line) => (line < 2 ? "" : (row[0] ?? ""))),
    minimum: least.map(({ ratio }) => ratio),
    average: quotients.map(certifiedMean),
    period: least.map(({ period }) => period),
  };
}

/** The ratios of a line in the periods up to the last one with service. */
function quotientsOf(line: Line, terms: Covered): QuotientsEvaluation {
  const { cfads, debtService } = terms;
  const count = servicedPeriods(debtService);
  if (line === "DSCR") {
    const flows = { cfads: cfads.slice(0, count), debtService: debtService.slice(0, count) };
    return (arithmetic) => ({
      quotients: windowQuotients(arithmetic, flows, 1),
      operations: serviceOperations(arithmetic, flows),
    });
  }
  const loan = loanOf(terms);
  return line === "ICR" ? interestQuotients(loan) : lifeQuotients(loan, line === "LLCR" ? "loan" : "project");
}

function interestQuotients(loan: Loan): QuotientsEvaluation {
  return (arithmetic) => {
    const periods = accruals(arithmetic, loan);
    const balances = openings(arithmetic, loan, periods);
    return {
      quotients: balances.map(({ value, magnitude }, row) => {
        const { rate } = periods[row];
        return {
          numerator: signed(arithmetic, loan.cfads[row]),
          denominator: {
            value: arithmetic.multiply(value, rate),
            magnitude: arithmetic.multiply(magnitude, sizeOf(arithmetic, rate)),
          },
        };
      }),
      operations: loanOperations(arithmetic, loan),
    };
  };
}

function loanOf({ annualRates, frequency, metric, ...loan }: Covered): Loan {
  if (annualRates === undefined) throw mustBe("annualRate", `given for ${metric}`, "nothing");
  if (frequency === undefined) throw mustBe("frequency", `given for ${metric}`, "nothing");
  return { ...loan, annualRates, frequency };
}

interface Lowest {
  readonly ratio: RatioOrNone;
  /** The first period that has it. */
  readonly period: number | "";
}

function lowest(ratios: readonly RatioOrNone[]): Lowest {
  return ratios.reduce<Lowest>(
    (least, ratio, row) =>
      ratio !== "" && (least.ratio === "" || ratio < least.ratio) ? { ratio, period: row + 1 } : least,
    { ratio: "", period: "" },
  );
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
