import { leaseLiability as liability, STANDARDS } from "../../engine/lease/liability";
import type { Standard } from "../../engine/lease/liability";
import {
  annualRate,
  choice,
  date,
  frequency,
  FROM_ZERO,
  money,
  notZero,
  omittable,
  optional,
  periods,
  rounding,
  several,
  timing,
  vector,
} from "../arguments";
import { define } from "../define";
import { dueDates, tableOf } from "../twins/lease";
import { units } from "../units";
import { given, opened } from "../twins/given";

const HEADER = [
  "Period",
  "Date",
  "Opening liability",
  "Payment",
  "Interest",
  "Closing liability",
  "Opening asset",
  "Depreciation",
  "Closing asset",
  "Expense",
];

const MEANINGS: Record<Standard, string> = {
  IFRS16: "straight-line depreciation beside interest",
  ASC842_FINANCE: "the same under US GAAP",
  ASC842_OPERATING: "one straight-line expense; depreciation is what interest leaves of it",
};

/** IFRS 16, Illustrative Example 13: ten rents in advance of 50,000 at 5 %, the first of January each year. */
const RENTS = new Array<number>(10).fill(50000);
const DATES = [46023, 46388, 46753, 47119, 47484, 47849, 48214, 48580, 48945, 49310];

/** What so many rents in advance are worth. */
function owed(rents: number): number {
  return (1.05 * 50000 * (1 - 1.05 ** -rents)) / 0.05;
}

function tenYears(): (string | number)[][] {
  const asset = owed(10) + 20000 - 5000;
  return DATES.map((day, row) => {
    const [opening, closing, left] = [owed(10 - row), owed(9 - row), 9 - row];
    const liability = [opening, 50000, (closing / 1.05) * 0.05, closing];
    const depreciated = [(asset * (left + 1)) / 10, asset / 10, (asset * left) / 10];
    return [row + 1, day, ...liability, ...depreciated, (closing / 1.05) * 0.05 + asset / 10];
  });
}

export const leaseLiability = define({
  name: "LEASE_LIABILITY",
  summary:
    "A lessee's lease liability, right-of-use asset and expense under IFRS 16 or ASC 842, a row per period.",
  args: {
    annualRate: annualRate("discount rate, nominal per year and compounded frequency times: 0.05 is 5 %"),
    payments: several(vector("payments, one for each period", units.money, FROM_ZERO), "one for each period"),
    frequency: frequency(),
    start: date("commencement of the lease"),
    timing: timing(),
    standard: optional(
      choice(
        "what the books follow",
        STANDARDS.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "IFRS16",
    ),
    prepaid: optional(money("paid before the start"), 0),
    initialCosts: optional(money("initial direct costs"), 0),
    incentives: optional(money("incentives received from the lessor"), 0),
    endPayment: optional(
      money("purchase price reasonably certain, or guarantee expected, due at the end of the last period"),
      0,
    ),
    lifePeriods: omittable(
      notZero(periods("periods of depreciation where ownership passes, at least as many as payments")),
    ),
    rounding: rounding(),
  },
  returns: {
    kind: "table",
    describe: "a row per period, over life_periods where it is given; liability and asset end at 0",
    columns: {
      period: { header: "Period", unit: units.periods },
      date: { header: "Date", unit: units.date },
      openingLiability: { header: "Opening liability", unit: units.money },
      payment: { header: "Payment", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      closingLiability: { header: "Closing liability", unit: units.money },
      openingAsset: { header: "Opening asset", unit: units.money },
      depreciation: { header: "Depreciation", unit: units.money },
      closingAsset: { header: "Closing asset", unit: units.money },
      expense: { header: "Expense", unit: units.money },
    },
  },
  notes: [
    "Opening liability = Σ paymentₜ v^(t − timing) + end_payment·vⁿ, before a first payment in advance; v is 1 / (1 + annual_rate/frequency).",
    "In arrears interest is opening·i, in advance (opening − payment)·i. end_payment is part of the last Payment and earns interest until then.",
    "Opening asset = liability + prepaid + initial_costs − incentives; a negative one is refused.",
    "IFRS16 and ASC842_FINANCE: depreciation is asset/n, or asset/life_periods, whose rows go on without a liability; expense is interest + depreciation.",
    "ASC842_OPERATING: expense is (Σ payments + end_payment + prepaid + initial_costs − incentives)/n, depreciation what interest leaves of it; life_periods is ignored.",
    "With rounding every amount is rounded half away from zero; the last interest and the last depreciation take the rest.",
  ],
  sources: ["ifrs-16-23", "ifrs-16-ie13", "asc-842-20"],
  examples: [
    {
      arguments: [0.05, [RENTS], 1, 46023, 1, null, null, 20000, 5000, null, null, null],
      result: [HEADER, ...tenYears()],
      because: "IFRS 16, Illustrative Example 13: a liability of 405,391 and an asset of 420,391.",
    },
    {
      arguments: [
        0.1,
        [[550], [605]],
        1,
        46023,
        null,
        "ASC842_OPERATING",
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      result: [
        HEADER,
        [1, 46388, 1000, 550, 100, 550, 1000, 477.5, 522.5, 577.5],
        [2, 46753, 550, 605, 55, 0, 522.5, 522.5, 0, 577.5],
      ],
      because: "One expense of 577.50 in both years: interest falls and depreciation rises.",
    },
    {
      arguments: [0.1, [[550, 484]], 1, 46023, null, "IFRS16", null, null, 100, 121, 4, 0.01],
      result: [
        HEADER,
        [1, 46388, 1000, 550, 100, 550, 900, 225, 675, 325],
        [2, 46753, 550, 605, 55, 0, 675, 225, 450, 280],
        [3, 47119, 0, 0, 0, 0, 450, 225, 225, 225],
        [4, 47484, 0, 0, 0, 0, 225, 225, 0, 225],
      ],
      because: "A purchase for 121 at the end: the asset is depreciated over its own four years.",
    },
    {
      arguments: [0.05, [[50000]], 1, 46023, null, null, null, null, null, null, null, null],
      result: { refusal: "payments must be one for each period, in two cells or more; got 50000" },
      because: "A single payment would say nothing of the term.",
    },
    {
      arguments: [0.1, [[550, 605]], 1, 46023, null, null, 20, null, 1021, null, null, null],
      result: {
        refusal:
          "incentives must be at most 1020, liability with prepaid and initial_costs, so that the asset is not negative; got 1021",
      },
      because: "Incentives above what the asset is made of are refused.",
    },
  ],
  lambda: { formula: liabilityTwin() },
  steps: [],
  evaluate: ({ start, lifePeriods, rounding: unit, ...lease }) =>
    liability(lease, { start, lifePeriods, rounding: unit }),
});

/**
 * Over the lease's periods t: payments q, rounded p, liability from w on. Over the table's periods k: y by y with zeros after
 * the lease, the asset from b on.
 */
function liabilityTwin(): string {
  const rows = (values: string): string => `TAKE(VSTACK(${values},0*k),l)`;
  return [
    opened(
      ...["annual_rate", "payments", "frequency", "start", "[timing]", "[standard]", "[prepaid]"],
      ...["[initial_costs]", "[incentives]", "[end_payment]", "[life_periods]", "[rounding]"],
    ),
    given("a", "timing", "0"),
    given("s", "standard", '"IFRS16"'),
    given("e", "end_payment", "0"),
    given("u", "rounding", "0"),
    "x,IF(ISOMITTED(prepaid),0,prepaid)+IF(ISOMITTED(initial_costs),0,initial_costs)-IF(ISOMITTED(incentives),0,incentives),",
    'i,annual_rate/frequency,f,s="ASC842_OPERATING",n,ROWS(payments)*COLUMNS(payments),',
    given("h", "life_periods", "0"),
    "l,IF(OR(f,h=0),n,h),t,SEQUENCE(n),k,SEQUENCE(l),q,TOCOL(payments)+0*t,",
    "m,LAMBDA(x,IF(u=0,x,ROUND(x/u,0)*u)),",
    "p,MAP(q,m),w,m(SUM(q*(1+i)^(a-t))+e*(1+i)^(0-n)),b,m(w+x),",
    "g,IF(t=n,0,SCAN(w,p,LAMBDA(x,y,x-y+m((x-a*y)*i)))),o,TAKE(VSTACK(w,g),n),",
    "v,p+IF(t=n,m(e),0),j,g-o+v,",
    "d,m(IF(f,SUM(q)+e+x,b)/l),",
    `y,${rows("j")},`,
    "z,IF(k=l,0,SCAN(b,y,LAMBDA(x,y,x-d+IF(f,y,0)))),open,TAKE(VSTACK(b,z),l),",
    tableOf(HEADER, [
      ...["k", dueDates("k"), rows("o"), rows("v"), "y", rows("g")],
      ...["open", "open-z", "z", "y+open-z"],
    ]),
    "))",
  ].join("");
}
