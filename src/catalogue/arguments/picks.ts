import type { Pick } from "../../engine/cashflow/rates";
import { PICKS } from "../../engine/cashflow/rates";
import type { Argument } from "./argument";
import { optional } from "./argument";
import { choice } from "./choices";

const MEANINGS: Record<Pick, string> = {
  ONLY: "the rate where it is the only one; several are refused and listed",
  LOWEST: "the lowest rate",
  HIGHEST: "the highest rate",
  NEAREST: "the rate nearest to 10 %, the guess Excel starts from",
};

/** Which rate is meant where several solve; several are refused unless it says. */
export const pick = (): Argument<Pick> =>
  optional(
    choice(
      "which rate where several solve",
      PICKS.map((value) => ({ value, meaning: MEANINGS[value] })),
    ),
    "ONLY",
  );
