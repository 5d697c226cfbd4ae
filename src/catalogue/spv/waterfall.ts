import { waterfall } from "../../engine/debt/waterfall";
import { FROM_ZERO, optionalFlags, perTier, tiers, vector } from "../arguments";
import { define } from "../define";
import { cellCount } from "../twins";
import { units } from "../units";

const END = ["Distribution", "Trapped", "Shortfall", "Check"];

export const spvWaterfall = define({
  name: "SPV_WATERFALL",
  summary:
    "Where the cash of each period goes: to each tier in order of priority, then to a distribution or a trap.",
  args: {
    cash: vector("cash of each period, at or above 0", units.money, FROM_ZERO),
    tiers: tiers("names of what is paid, first in priority first: a row or a column"),
    due: perTier(
      "amounts due: a column per tier and a row per period, or turned where tiers are a column; a single line stands for all periods",
      "tiers",
    ),
    carry: optionalFlags("TRUE where an unpaid amount stays due: one for each tier, or one for all"),
    lockup: optionalFlags(
      "TRUE in periods that trap what would be distributed: one for each, or one for all",
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each period: cash, what each tier is paid, and where the rest goes",
    columns: {
      period: { header: "Period", unit: units.periods },
      cash: { header: "Cash", unit: units.money },
      tiers: { header: "one for each of tiers: what it is paid", unit: units.money, repeats: true },
      distribution: { header: "Distribution", unit: units.money },
      trapped: { header: "Trapped", unit: units.money },
      shortfall: { header: "Shortfall", unit: units.money },
      check: { header: "Check", unit: units.money },
    },
  },
  notes: [
    "Each tier is paid what it is due, or all that the tiers before it have left of the cash and of the trapped balance.",
    "Trapped is the balance at the end of a period. It pays any tier's shortfall; in a period without lock-up what remains of it is distributed.",
    "Shortfall is what is unpaid at the end of a period, over all tiers; what is carried from earlier periods is included.",
    "Check is cash and opening trapped balance less payments, distribution and closing trapped balance: 0.",
    "Amounts are added exactly as the numbers that they are: 0.1 and 0.2 are a little more than 0.3.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [
        [[100], [50], [130], [80]],
        [["Fees", "Senior", "Mezzanine"]],
        [[5, 60, 20]],
        [[false, true, true]],
        [[false], [false], [true], [false]],
      ],
      result: [
        ["Period", "Cash", "Fees", "Senior", "Mezzanine", ...END],
        [1, 100, 5, 60, 20, 15, 0, 0, 0],
        [2, 50, 5, 45, 0, 0, 0, 35, 0],
        [3, 130, 5, 75, 40, 0, 10, 0, 0],
        [4, 80, 5, 60, 20, 5, 0, 0, 0],
      ],
      because:
        "The 35 unpaid in period 2 stay due and are paid in period 3, whose rest of 10 is trapped: it is released in period 4.",
    },
    {
      arguments: [
        [[100, 70]],
        [["Senior"], ["Junior"]],
        [
          [60, 60],
          [20, 30],
        ],
        null,
        null,
      ],
      result: [
        ["Period", "Cash", "Senior", "Junior", ...END],
        [1, 100, 60, 20, 20, 0, 0, 0],
        [2, 70, 60, 10, 0, 0, 20, 0],
      ],
      because: "Tiers in a column: due has a row for each tier and a column for each period.",
    },
    {
      arguments: [[[100], [20]], [["Senior"]], [[40]], null, [[true], [true]]],
      result: [
        ["Period", "Cash", "Senior", ...END],
        [1, 100, 40, 0, 60, 0, 0],
        [2, 20, 40, 0, 40, 0, 0],
      ],
      because: "What is trapped pays the shortfall of 20 in period 2.",
    },
    {
      arguments: [[[100], [-5]], [["Senior"]], [[40]], null, null],
      result: { refusal: "cash must be 0 or above; got -5 in position 2" },
      because: "Negative cash is refused: fund it before the waterfall.",
    },
  ],
  lambda: { formula: waterfallTwin() },
  steps: [],
  evaluate: ({ tiers: { names }, ...terms }) => waterfall({ ...terms, tiers: names }),
});

/**
 * Period by period under one another; to the right of each row what stays due of each tier, which the next one reads and
 * the last step drops. A tier is paid what is due of it, or what the sum of all before it leaves.
 */
function waterfallTwin(): string {
  const row = [
    "LET(e,TAKE(q,-1),o,MAP(CHOOSEROWS(d,IF(f=1,1,k)),TAKE(e,1,0-m),LAMBDA(x,y,x+y)),s,INDEX(b,k),",
    "a,s+N(INDEX(e,1,m+4)),u,SCAN(0,o,LAMBDA(x,y,x+y)),p,MAP(o,u,LAMBDA(x,y,MAX(0,MIN(x,a-y+x)))),",
    "z,MAX(0,a-SUM(o)),w,z*INDEX(l,k),",
    "VSTACK(q,HSTACK(k,s,p,z-w,w,SUM(o)-SUM(p),a-SUM(p)-z,(o-p)*v)))",
  ].join("");
  return [
    `LAMBDA(cash,tiers,due,[carry],[lockup],LET(m,${cellCount("tiers")},f,${cellCount("due")}/m,`,
    `n,SEQUENCE(MAX(${cellCount("cash")},f,IF(ISOMITTED(lockup),1,${cellCount("lockup")}))),`,
    "d,IF(m=1,TOCOL(due),IF(ROWS(tiers)>1,TRANSPOSE(due),due)),b,TOCOL(cash)+0*n,",
    "l,IF(ISOMITTED(lockup),0,TOCOL(lockup))+0*n,v,IF(ISOMITTED(carry),0,TOROW(carry))+0*SEQUENCE(1,m),",
    'DROP(REDUCE(HSTACK("Period","Cash",TOROW(tiers)&"","Distribution","Trapped","Shortfall","Check",0*SEQUENCE(1,m)),',
    `n,LAMBDA(q,k,${row})),0,0-m)))`,
  ].join("");
}
