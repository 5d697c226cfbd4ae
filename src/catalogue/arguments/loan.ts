import { mustBe } from "../../engine/errors";
import { units } from "../units";
import type { Argument } from "./argument";
import { notZero, omittable } from "./argument";
import { AT_LEAST_ZERO } from "./bounds";
import { annualRates, boundedPerPeriod } from "./debt";
import { frequency } from "./scalars";
import { asLongAs, flows, FROM_ZERO, optionalPerPeriod, vector } from "./vectors";

type Numbers = Argument<readonly number[]>;

/** A vector of which a single value stands for every one of another vector. */
export function standingFor(argument: Numbers, other: string): Numbers {
  return {
    ...argument,
    settle: (name, all) => {
      const value = all[name] as readonly number[];
      const beside = all[other] as readonly number[] | undefined;
      return value.length === 1 ? new Array<number>(beside?.length ?? 1).fill(value[0]) : value;
    },
  };
}

/** Cash flow available for debt service, one per period; a single one stands for as many as another vector has. */
export const cfads = (other: string): Numbers =>
  standingFor(
    flows("cash flow available for debt service per period; one that is negative counts as it is"),
    other,
  );

/** Interest and scheduled principal, one for each of the cash flows. */
export const debtService = (): Numbers => ({
  ...vector("interest and scheduled principal per period, without balloons", units.money, FROM_ZERO),
  settle: asLongAs("cfads"),
});

/** The debt at close, or its opening balances; a single 0 is none. */
export const balance = (): Argument<readonly number[] | undefined> =>
  omittable(
    notZero({
      ...vector(
        "debt at close, which rolls; or an opening balance per period; if omitted the present value of the service to come",
        units.money,
        FROM_ZERO,
      ),
      settle: (name, all) => {
        const [value, { length }] = [all[name], all.cfads] as (readonly number[])[];
        if (value.length === 1 || value.length === length) return value;
        throw mustBe(name, `one value or ${length}, as many as cfads`, `${value.length}`);
      },
    }),
  );

/** What a life coverage ratio looks at. */
export const lifeArguments = () => ({
  cfads: cfads("debtService"),
  debtService: debtService(),
  annualRate: annualRates("interest rate of the loan per year, one or one per period", "cfads"),
  frequency: frequency(),
  cash: optionalPerPeriod(
    boundedPerPeriod(
      "cash at hand at the start of a period that counts too, one or one per period",
      units.money,
      "cfads",
      AT_LEAST_ZERO,
    ),
    0,
  ),
  balance: balance(),
});
