import { accrualPeriods } from "../../engine/calendar/accrualPeriods";
import { date, dayCount, frequency, holidays, optional, periods, roll } from "../arguments";
import { define } from "../define";
import { yearFractionText } from "../twins/yearFraction";
import { units } from "../units";

const HEADER = ["Period", "Start", "End", "Days", "Year fraction", "Year", "First", "Last"];
const DAYS = {
  "2006-08-31": 38960,
  "2007-02-28": 39141,
  "2007-08-31": 39325,
  "2008-02-29": 39507,
  "2025-12-31": 46022,
  "2026-01-30": 46052,
  "2026-01-31": 46053,
  "2026-02-02": 46055,
  "2026-04-30": 46142,
  "2026-05-01": 46143,
  "2026-07-31": 46234,
  "2026-10-30": 46325,
  "2026-11-02": 46328,
};

export const finTimeline = define({
  name: "FIN_TIMELINE",
  summary:
    "Periods of a deal: start, end, days, year fraction and deal year of each, rolled to business days.",
  args: {
    start: date("first day of the first period, from which every end is counted"),
    periods: periods("number of periods"),
    frequency: frequency(),
    roll: roll(),
    holidays: holidays(),
    convention: optional(dayCount(), "ACT/365F"),
  },
  returns: {
    kind: "table",
    describe: "a row per period; the start of each is the end of the one before",
    columns: {
      period: { header: "Period", unit: units.periods },
      start: { header: "Start", unit: units.date },
      end: { header: "End", unit: units.date },
      days: { header: "Days", unit: units.days },
      yearFraction: { header: "Year fraction", unit: units.years },
      year: { header: "Year", unit: units.year },
      first: { header: "First", unit: units.flag },
      last: { header: "Last", unit: units.flag },
    },
  },
  notes: [
    "End k is 12k/frequency months after start, never chained, clipped to the month's end; from the last day of a month every end is one.",
    "Start and ends are rolled off Saturdays, Sundays and holidays after that; days and year fractions are those of the dates shown.",
    "The last End is the maturity that 30E/360 ISDA spares; FIN_YEARFRAC has the same conventions.",
    "Year counts from start: with quarters, periods 1 to 4 are year 1.",
  ],
  sources: ["isda-business-days", "isda-2006"],
  examples: [
    {
      arguments: [DAYS["2026-01-31"], 3, 4, "MODIFIED", null, null],
      result: [
        HEADER,
        [1, DAYS["2026-01-30"], DAYS["2026-04-30"], 90, 90 / 365, 1, true, false],
        [2, DAYS["2026-04-30"], DAYS["2026-07-31"], 92, 92 / 365, 1, false, false],
        [3, DAYS["2026-07-31"], DAYS["2026-10-30"], 91, 91 / 365, 1, false, true],
      ],
      because:
        "31 January and 31 October 2026 are Saturdays: both go back to Friday, not into the next month.",
    },
    {
      arguments: [DAYS["2026-01-31"], 3, 4, "FOLLOWING", [[DAYS["2026-04-30"]]], "ACT/360"],
      result: [
        HEADER,
        [1, DAYS["2026-02-02"], DAYS["2026-05-01"], 88, 88 / 360, 1, true, false],
        [2, DAYS["2026-05-01"], DAYS["2026-07-31"], 91, 91 / 360, 1, false, false],
        [3, DAYS["2026-07-31"], DAYS["2026-11-02"], 94, 94 / 360, 1, false, true],
      ],
      because: "The same dates forward: to Monday, and past a holiday on 30 April.",
    },
    {
      arguments: [DAYS["2006-08-31"], 3, 2, null, null, "30E/360 ISDA"],
      result: [
        HEADER,
        [1, DAYS["2006-08-31"], DAYS["2007-02-28"], 181, 0.5, 1, true, false],
        [2, DAYS["2007-02-28"], DAYS["2007-08-31"], 184, 0.5, 1, false, false],
        [3, DAYS["2007-08-31"], DAYS["2008-02-29"], 182, 179 / 360, 2, false, true],
      ],
      because: "ISDA's own dates: the end of February is a 30th, except at maturity.",
    },
    {
      arguments: [DAYS["2025-12-31"], 4, 3, null, null, null],
      result: { refusal: "frequency must be 1, 2, 4 or 12 payments per year; got 3" },
      because: "There are no periods of four months.",
    },
  ],
  lambda: { formula: timelineTwin() },
  steps: [],
  evaluate: accrualPeriods,
});

function timelineTwin(): string {
  const fraction = { start: "from", end: "to", convention: "basis", maturity: "last_end" };
  return [
    'LAMBDA(start,periods,frequency,[roll],[holidays],[convention],LET(way,IF(ISOMITTED(roll),"NONE",UPPER(roll)),',
    'basis,IF(ISOMITTED(convention),"ACT/365F",convention),n,SEQUENCE(periods),z,SEQUENCE(periods+1,1,0)*12/frequency,',
    "d,MAP(z,LAMBDA(m,LET(x,IF(DAY(start+1)=1,EOMONTH(start,m),EDATE(start,m)),",
    `IF(way="NONE",x,LET(f,${workday("x-1,1")},IF(OR(way="FOLLOWING",MONTH(f)=MONTH(x)),f,${workday("x+1,-1")})))))),`,
    "s,DROP(d,-1),e,DROP(d,1),last_end,MAX(e),",
    `y,MAP(s,e,LAMBDA(from,to,${yearFractionText(fraction)})),`,
    `VSTACK({${HEADER.map((header) => `"${header}"`).join(",")}},`,
    "HSTACK(n,s,e,e-s,y,MAP(n,LAMBDA(k,ROUNDUP(k/frequency,0))),n=1,n=periods))))",
  ].join("");
}

/** Excel's WORKDAY with the holidays, if there are any. */
function workday(from: string): string {
  return `IF(ISOMITTED(holidays),WORKDAY(${from}),WORKDAY(${from},holidays))`;
}
