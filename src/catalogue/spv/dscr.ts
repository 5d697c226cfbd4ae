import type { Basis } from "../../engine/debt/dscr";
import { BASES, dscrs } from "../../engine/debt/dscr";
import { cfads, choice, debtService, omittable, optional, periods } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { asTheyLie, LET_FLOWS } from "../twins/loan";

const MEANINGS: Record<Basis, string> = {
  PERIOD: "the period's own cash flow and service",
  TRAILING: "those of the last window periods, this one included",
  FORWARD: "those of the next window periods, this one left out",
};

export const spvDscr = define({
  name: "SPV_DSCR",
  summary: "Debt service coverage ratio of each period, of its own or of a window of periods.",
  args: {
    cfads: cfads("debtService"),
    debtService: debtService(),
    basis: optional(
      choice(
        "which periods a ratio looks at",
        BASES.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "PERIOD",
    ),
    window: omittable(periods("periods in a window, for TRAILING and FORWARD: 4 of quarters are a year")),
  },
  returns: {
    kind: "vector",
    unit: units.ratio,
    describe: "Σ cfads / Σ debt_service over the periods that basis says, one per period",
  },
  notes: [
    "TRAILING looks at periods t − window + 1 to t, FORWARD at t + 1 to t + window; empty where the window is not full.",
    "Empty where there is no service.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [[[150], [120], [90]], [[100], [100], [0]], null, null],
      result: [[1.5], [1.2], [""]],
      because: "Each period's own ratio; the last one has no service to cover.",
    },
    {
      arguments: [[[150, 120, 90, 160]], 100, "trailing", 2],
      result: [["", 1.35, 1.05, 1.25]],
      because: "Over two periods a weak one is carried by its neighbour; the first window is not full.",
    },
    {
      arguments: [[[150, 120, 90, 160]], 100, "FORWARD", 2],
      result: [[1.05, 1.25, "", ""]],
      because: "Looking forward, the last two windows are not full.",
    },
    {
      arguments: [[[150, 120]], 100, "FORWARD", null],
      result: { refusal: "window must be given for FORWARD; got nothing" },
      because: "A window has no customary length.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(cfads,debt_service,[basis],[window],LET(",
      LET_FLOWS,
      'b,IF(ISOMITTED(basis),"PERIOD",IF(basis="","PERIOD",UPPER(basis))),w,IF(b="PERIOD",1,window),',
      'z,IF(b="FORWARD",w,0),g,MAP(k,LAMBDA(j,LET(y,SUM((k>j+z-w)*(k<=j+z)*s),',
      'IF(OR(j+z-w<0,j+z>n,y<=0),"",SUM((k>j+z-w)*(k<=j+z)*f)/y)))),',
      `${asTheyLie("g")}))`,
    ].join(""),
  },
  steps: [],
  evaluate: dscrs,
});
