import { reserveAccount } from "../../engine/debt/reserve";
import {
  annualRate,
  asLongAs,
  AT_LEAST_ZERO,
  flows,
  frequency,
  FROM_ZERO,
  number,
  omittable,
  optional,
  standingFor,
  vector,
} from "../arguments";
import { define } from "../define";
import { reserveTwin } from "../twins/reserve";
import { units } from "../units";

const HEADER = ["Period", "Target", "Opening", "Interest", "Draw", "Funding", "Release", "Closing"];

export const spvDsra = define({
  name: "SPV_DSRA",
  summary: "Debt service reserve account: its target of so many months of service, and what goes in and out.",
  args: {
    debtService: standingFor(
      vector("interest and scheduled principal per period, without balloons", units.money, FROM_ZERO),
      "cfads",
    ),
    months: number("months of service to hold: 6 are two quarters", units.months, AT_LEAST_ZERO),
    frequency: frequency(),
    earningRate: optional(
      annualRate("what the account earns, nominal per year: 0.04 is 4 %; on the opening balance"),
      0,
    ),
    cfads: omittable({
      ...flows("cash flow available for debt service per period; if omitted there is always enough"),
      settle: asLongAs("debtService"),
    }),
  },
  returns: {
    kind: "table",
    describe: "a row for each period from 0, the day of close",
    columns: {
      period: { header: "Period", unit: units.periods },
      target: { header: "Target", unit: units.money },
      opening: { header: "Opening", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      draw: { header: "Draw", unit: units.money },
      funding: { header: "Funding", unit: units.money },
      release: { header: "Release", unit: units.money },
      closing: { header: "Closing", unit: units.money },
    },
  },
  notes: [
    "Target = the service of the next months·frequency/12 periods, the last one in part; nothing is held for what comes after the last.",
    "Draw = what cash lacks for the service, as far as opening and interest go. Funding = the target at close, later what the target wants, from cash after the service.",
    "Closing = Opening + Interest − Draw + Funding − Release; Release is what is above the target.",
    "A balloon is refinanced or paid from the asset: leave it out of debt_service.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [[[100], [100], [100]], 6, 4, null, null],
      result: [
        HEADER,
        [0, 200, 0, 0, 0, 200, 0, 200],
        [1, 200, 200, 0, 0, 0, 0, 200],
        [2, 100, 200, 0, 0, 0, 100, 100],
        [3, 0, 100, 0, 0, 0, 100, 0],
      ],
      because: "Six months of quarterly service: two quarters, released as the loan runs out.",
    },
    {
      arguments: [[[100], [100], [100], [100]], 4, 4, null, [[70], [120], [150], [150]]],
      result: [
        HEADER,
        [0, 100 + 100 / 3, 0, 0, 0, 100 + 100 / 3, 0, 100 + 100 / 3],
        [1, 100 + 100 / 3, 100 + 100 / 3, 0, 30, 0, 0, 70 + 100 / 3],
        [2, 100 + 100 / 3, 70 + 100 / 3, 0, 0, 20, 0, 90 + 100 / 3],
        [3, 100, 90 + 100 / 3, 0, 0, 0, 20 + 10 / 3, 100],
        [4, 0, 100, 0, 0, 0, 100, 0],
      ],
      because:
        "Four months are a quarter and a third; a bad quarter draws 30, the next one has 20 to refill.",
    },
    {
      arguments: [[[100], [100]], 12, 1, 0.05, null],
      result: [
        HEADER,
        [0, 100, 0, 0, 0, 100, 0, 100],
        [1, 100, 100, 5, 0, 0, 5, 100],
        [2, 0, 100, 5, 0, 0, 105, 0],
      ],
      because: "Interest above the target is released.",
    },
    {
      arguments: [[[100], [100]], -6, 4, null, null],
      result: { refusal: "months must be 0 or above; got -6" },
      because: "Nothing is held for the past.",
    },
  ],
  lambda: { formula: reserveTwin() },
  steps: [],
  evaluate: reserveAccount,
});
