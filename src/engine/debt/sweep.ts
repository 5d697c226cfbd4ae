import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import type { Rates } from "./discountFactors";
import { accruals } from "./discountFactors";
import type { Piecewise } from "./piecewise";
import { piecewise } from "./piecewise";
import type { RatioOrNone } from "./ratios";
import { ratioOf, signed } from "./ratios";

/** A loan that is repaid on schedule and from what cash is left. */
export interface Swept extends Rates {
  /** Of either sign, one per period; what is negative pays nothing. */
  readonly cfads: readonly Money[];
  readonly debt: Money;
  /** Scheduled, one per period. */
  readonly principal: readonly Money[];
  /** Of the cash after debt service. */
  readonly sweepShare: Ratio;
  /** All of that cash is swept where the coverage is below this. */
  readonly sweepDscr?: Ratio;
}

/** A row per period: what is paid, what is not, and what is owed at its end; DSCR is "" where nothing is due. */
export type Sweep = {
  readonly period: readonly number[];
  readonly cfads: readonly Money[];
  readonly interest: readonly Money[];
  readonly scheduled: readonly Money[];
  readonly sweep: readonly Money[];
  readonly distribution: readonly Money[];
  readonly shortfall: readonly Money[];
  readonly closing: readonly Money[];
  readonly dscr: readonly RatioOrNone[];
};

type Row<T> = Readonly<Record<Exclude<keyof Sweep, "period" | "cfads"> | "service", Sum<T>>>;

/**
 * A cash sweep. Interest is due on the opening balance and min(opening, principalₜ) beside it; cash pays interest first.
 * sweepShare of what is left prepays, all of it where DSCR = cfads/(interest + scheduled due) is strictly below sweepDscr,
 * up to the balance; the rest is distributed. Unpaid interest joins the closing balance, unpaid principal stays in it, and
 * both are the shortfall: max(0, cfads) = interest + scheduled + sweep + distribution as paid.
 * Source: E. R. Yescombe, Principles of Project Finance, cash sweep.
 */
export function cashSweep(terms: Swept): Sweep {
  const { service, dscr, ...columns } = certifiedTable((arithmetic) => rows(arithmetic, terms));
  return {
    period: terms.cfads.map((_, row) => row + 1),
    cfads: terms.cfads,
    ...columns,
    dscr: dscr.map((ratio, row) => (service[row] > 0 ? ratio : "")),
  };
}

function rows<T>(arithmetic: Arithmetic<T>, terms: Swept): EvaluatedColumns<T, keyof Row<T>> {
  const { cfads, debt, principal } = terms;
  // A row takes three times the roundings of a plain roll.
  const operations = operationsOver(arithmetic, 3 * cfads.length, [debt, ...cfads, ...principal]);
  const sums = piecewise(arithmetic, operations);
  let opening = uncancelled(arithmetic.of(debt));
  const table = accruals(arithmetic, terms).map(({ rate }, row) => {
    const due = {
      interest: sums.times(opening, rate),
      principal: uncancelled(arithmetic.of(principal[row])),
    };
    const made = rowOf(arithmetic, sums, { opening, due, cfads: cfads[row], terms });
    opening = made.closing;
    return made;
  });
  const column = (key: keyof Row<T>): Sum<T>[] => table.map((row) => row[key]);
  return {
    columns: {
      interest: column("interest"),
      scheduled: column("scheduled"),
      sweep: column("sweep"),
      distribution: column("distribution"),
      shortfall: column("shortfall"),
      closing: column("closing"),
      service: column("service"),
      dscr: column("dscr"),
    },
    operations,
  };
}

interface Period<T> {
  readonly opening: Sum<T>;
  readonly due: { readonly interest: Sum<T>; readonly principal: Sum<T> };
  readonly cfads: Money;
  readonly terms: Pick<Swept, "sweepShare" | "sweepDscr">;
}

/** One period, each amount as a sum of parts at or above 0, so that the balance is never the rest of larger ones. */
function rowOf<T>(arithmetic: Arithmetic<T>, sums: Piecewise<T>, { opening, due, ...at }: Period<T>): Row<T> {
  const { above, least, minus, plus, times } = sums;
  const flow = signed(arithmetic, at.cfads);
  const cash = at.cfads > 0 ? flow : sums.nothing;
  const scheduledDue = least(opening, due.principal);
  const service = plus(due.interest, scheduledDue);
  const dscr = ratioOf(arithmetic, { numerator: flow, denominator: service });
  const isLow = arithmetic.toNumber(service.value) > 0 && isBelow(arithmetic.toNumber(dscr.value), at.terms);
  const share = arithmetic.of(isLow ? 1 : at.terms.sweepShare);

  const forPrincipal = above(minus(cash, due.interest));
  const unpaidInterest = above(minus(due.interest, cash));
  const unpaidPrincipal = above(minus(scheduledDue, forPrincipal));
  const left = above(minus(opening, due.principal));
  const excess = above(minus(forPrincipal, scheduledDue));
  const wanted = times(excess, share);
  const swept = least(wanted, left);
  const shortfall = plus(unpaidInterest, unpaidPrincipal);
  return {
    interest: least(due.interest, cash),
    scheduled: least(scheduledDue, forPrincipal),
    sweep: swept,
    distribution:
      swept === wanted
        ? times(excess, arithmetic.subtract(arithmetic.of(1), share))
        : above(minus(excess, left)),
    shortfall,
    closing: plus(above(minus(left, wanted)), shortfall),
    service,
    dscr,
  };
}

function isBelow(dscr: Ratio, { sweepDscr }: Period<unknown>["terms"]): boolean {
  return sweepDscr !== undefined && dscr < sweepDscr;
}
