import type { Direction } from "../../engine/debt/covenants";
import { covenants, DIRECTIONS } from "../../engine/debt/covenants";
import {
  ANY_NUMBER,
  sparselyAsLongAs,
  AT_LEAST_ZERO,
  boundedPerPeriod,
  choice,
  number,
  optional,
  sparse,
  WHOLE,
} from "../arguments";
import { define } from "../define";
import { cellCount } from "../twins";
import { units } from "../units";

const HEADER = ["Period", "Value", "State", "Headroom to lock-up", "Headroom to default"];

/** The first of them with more than one value says how many periods there are. */
const COUNTED = ["values", "lockupLevel", "defaultLevel"];

const MEANINGS: Record<Direction, string> = {
  MINIMUM: "the value has to be at or above its level, as a DSCR",
  MAXIMUM: "the value has to be at or below its level, as an LTV",
};

export const spvCovenants = define({
  name: "SPV_COVENANTS",
  summary:
    "State of a covenant in each period, PASS, LOCKUP, CURE or DEFAULT, and the headroom to its levels.",
  args: {
    values: {
      ...sparse("ratio tested in each period; an empty cell is no test", units.ratio, ANY_NUMBER),
      settle: sparselyAsLongAs(COUNTED),
    },
    lockupLevel: boundedPerPeriod(
      "level that allows distributions: one, or one for each period",
      units.ratio,
      COUNTED,
      AT_LEAST_ZERO,
    ),
    defaultLevel: boundedPerPeriod(
      "level whose breach is a default: one, or one for each period",
      units.ratio,
      COUNTED,
      AT_LEAST_ZERO,
    ),
    curePeriods: optional(
      number(
        "breaches in a row that may be cured before they are a default",
        units.periods,
        WHOLE,
        AT_LEAST_ZERO,
      ),
      0,
    ),
    direction: optional(
      choice(
        "side of its level to which the value has to keep",
        DIRECTIONS.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "MINIMUM",
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each period; empty where there is no value",
    columns: {
      period: { header: "Period", unit: units.periods },
      value: { header: "Value", unit: units.ratio },
      state: { header: "State", unit: units.choice },
      lockupHeadroom: { header: "Headroom to lock-up", unit: units.share },
      defaultHeadroom: { header: "Headroom to default", unit: units.share },
    },
  },
  notes: [
    "At or past the lock-up level the state is PASS; between the levels LOCKUP. A value equal to a level passes it.",
    "Past the default level the state is CURE for the first cure_periods breaches in a row, then DEFAULT for good.",
    "A period without a value has no state, is no breach and does not end a run of breaches.",
    "Headroom is value/level − 1, or level/value − 1 for a MAXIMUM; it is empty over 0 or less.",
  ],
  sources: ["loan-covenants", "yescombe"],
  examples: [
    {
      arguments: [[[1.2]], [[1.1, 1.15]], [[1.05]], null, null],
      result: [
        HEADER,
        [1, 1.2, "PASS", 1.2 / 1.1 - 1, 1.2 / 1.05 - 1],
        [2, 1.2, "PASS", 1.2 / 1.15 - 1, 1.2 / 1.05 - 1],
      ],
      because: "One ratio against a lock-up level that steps up: it stands for both periods.",
    },
    {
      arguments: [[[1.5], [1.25], [1.2], [1], [1], [1.5]], [[1.25]], [[1.1]], 1, null],
      result: [
        HEADER,
        [1, 1.5, "PASS", 1.5 / 1.25 - 1, 1.5 / 1.1 - 1],
        [2, 1.25, "PASS", 0, 1.25 / 1.1 - 1],
        [3, 1.2, "LOCKUP", 1.2 / 1.25 - 1, 1.2 / 1.1 - 1],
        [4, 1, "CURE", 1 / 1.25 - 1, 1 / 1.1 - 1],
        [5, 1, "DEFAULT", 1 / 1.25 - 1, 1 / 1.1 - 1],
        [6, 1.5, "DEFAULT", 1.5 / 1.25 - 1, 1.5 / 1.1 - 1],
      ],
      because:
        "The first breach may be cured; the second in a row is a default, which a better ratio does not end.",
    },
    {
      arguments: [[[0.5, 0.7, "", 0.85]], [[0.65]], [[0.8]], null, "MAXIMUM"],
      result: [
        HEADER,
        [1, 0.5, "PASS", 0.65 / 0.5 - 1, 0.8 / 0.5 - 1],
        [2, 0.7, "LOCKUP", 0.65 / 0.7 - 1, 0.8 / 0.7 - 1],
        [3, "", "", "", ""],
        [4, 0.85, "DEFAULT", 0.65 / 0.85 - 1, 0.8 / 0.85 - 1],
      ],
      because: "A loan to value keeps below its levels; a period without a test has no state.",
    },
    {
      arguments: [[[1.5], [1.2]], [[1.1]], [[1.25]], null, null],
      result: { refusal: "default_level must be at or below lockup_level, 1.1; got 1.25 in period 1" },
      because: "The two levels of a minimum are the wrong way round.",
    },
  ],
  lambda: { formula: covenantsTwin() },
  steps: [],
  evaluate: covenants,
});

/** A run counts breaches and stays where it is beyond those that can be cured. */
function covenantsTwin(): string {
  const headroom = (level: string): string =>
    `MAP(x,${level},LAMBDA(y,z,IF(y="","",IF(m,IF(z>0,y/z-1,""),IF(y>0,z/y-1,"")))))`;
  return [
    "LAMBDA(values,lockup_level,default_level,[cure_periods],[direction],LET(",
    'g,IF(ISOMITTED(cure_periods),0,cure_periods),m,IF(ISOMITTED(direction),TRUE,direction="MINIMUM"),',
    `o,${cellCount("values")},k,SEQUENCE(MAX(o,${cellCount("lockup_level")},${cellCount("default_level")})),`,
    'x,IF(o=1,MAP(k,LAMBDA(y,IF(values="","",values))),TOCOL(MAP(values,LAMBDA(y,IF(y="","",y))))),',
    "l,TOCOL(lockup_level)+0*k,d,TOCOL(default_level)+0*k,",
    'b,MAP(x,d,LAMBDA(y,z,IF(y="",2,IF(IF(m,y<z,y>z),1,0)))),',
    "q,SCAN(0,b,LAMBDA(u,w,IF(u>g,u,IF(w=2,u,IF(w=1,u+1,0))))),",
    's,MAP(x,b,q,l,LAMBDA(y,w,u,z,IF(y="","",IF(u>g,"DEFAULT",IF(w=1,"CURE",IF(IF(m,y>=z,y<=z),"PASS","LOCKUP")))))),',
    `VSTACK({${HEADER.map((header) => `"${header}"`).join(",")}},HSTACK(k,x,s,${headroom("l")},${headroom("d")}))))`,
  ].join("");
}
