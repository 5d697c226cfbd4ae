import type { Quote } from "../../engine/cashflow/quote";
import { QUOTES } from "../../engine/cashflow/quote";
import type { Argument } from "./argument";
import { optional } from "./argument";
import { choice } from "./choices";

const MEANINGS: Record<Quote, string> = {
  NOMINAL: "rate per period times frequency",
  EFFECTIVE: "(1 + rate per period)^frequency − 1",
};

/** How a rate per year is quoted. */
export const quote = (): Argument<Quote> =>
  optional(
    choice(
      "how the rate is quoted per year",
      QUOTES.map((value) => ({ value, meaning: MEANINGS[value] })),
    ),
    "NOMINAL",
  );
