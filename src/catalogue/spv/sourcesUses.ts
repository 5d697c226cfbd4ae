import { sourcesUses } from "../../engine/debt/sourcesUses";
import {
  annualRates,
  bound,
  entries,
  FROM_ZERO,
  frequency,
  money,
  notZero,
  number,
  omittable,
  optional,
  periods,
  share,
  vector,
} from "../arguments";
import { define } from "../define";
import { LET_RATES } from "../twins/rates";
import { units } from "../units";
import { given } from "../twins/given";

const HEADER = ["Item", "Amount", "Share"];

/** Months, up to more than any deal has. */
const months = (describe: string): ReturnType<typeof number> =>
  number(
    describe,
    units.months,
    bound((value) => value >= 0 && value <= 12000, "from 0 to 12000"),
  );

export const spvSourcesUses = define({
  name: "SPV_SOURCES_USES",
  summary: "Uses of a vehicle at close and the debt and equity that pay them, fees and reserves included.",
  args: {
    items: entries("what is paid for, in order"),
    amounts: vector("amount of each item", units.money, FROM_ZERO),
    gearing: share("senior debt as a share of total uses"),
    annualRate: annualRates(
      "interest rate of the debt, nominal per year: one value, or one for each period",
      "periods",
    ),
    periods: periods("number of payments of the debt"),
    frequency: frequency(),
    fee: optional(share("financing fee as a share of the debt"), 0),
    capitalisedMonths: optional(months("months of interest paid from the sources"), 0),
    reserveMonths: optional(months("months of debt service put in reserve at close"), 0),
    sourceItems: omittable(notZero(entries("sources beside debt and sponsor equity, in order"))),
    sourceAmounts: omittable(vector("amount of each of these sources", units.money, FROM_ZERO)),
    debtCap: omittable(notZero(money("most senior debt"))),
    serviceShare: omittable(
      notZero(share("debt service per period as a share of the debt; if omitted that of level service")),
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each use, their total, a row for each source, their total, and a check that is 0",
    columns: {
      item: { header: "Item", unit: units.choice },
      amount: { header: "Amount", unit: units.money },
      share: { header: "Share", unit: units.share },
    },
  },
  notes: [
    "Senior debt D = gearing·T, at most debt_cap; total uses T = Σ amounts + D·k; k is fee, interest and reserve for a unit of debt.",
    "The circle is closed in one step: D = gearing·Σ amounts / (1 − gearing·k).",
    "Interest is simple, on all of the debt from close, at the first rate; draws in stages are in SPV_DRAWS.",
    "Reserve = reserve_months·frequency/12·service_share·D; service_share is 1/Σ vᵗ unless given.",
    "Ranges may reach below their lists: rows at the end with neither a name nor an amount are left out.",
    "Sponsor equity is what debt and the listed sources leave. Shares are of total uses, empty where there are none.",
  ],
  sources: ["yescombe", "beignet-notes"],
  examples: [
    {
      arguments: [
        [["Chips"], ["Installation"]],
        [[90], [10]],
        0.5,
        0.12,
        4,
        4,
        0.02,
        6,
        null,
        null,
        null,
        null,
        null,
      ],
      result: [
        HEADER,
        ["Chips", 90, (90 * 0.96) / 100],
        ["Installation", 10, (10 * 0.96) / 100],
        ["Financing fee", (0.02 * 50) / 0.96, 0.01],
        ["Capitalised interest", (0.06 * 50) / 0.96, 0.03],
        ["Debt service reserve", 0, 0],
        ["Total uses", 100 / 0.96, 1],
        ["Senior debt", 50 / 0.96, 0.5],
        ["Sponsor equity", 50 / 0.96, 0.5],
        ["Total sources", 100 / 0.96, 1],
        ["Check", 0, ""],
      ],
      because:
        "A fee of 2 % and six months of interest at 12 % are 8 % of the debt, and the debt pays half of them.",
    },
    {
      arguments: [
        [["Chips"]],
        [[100]],
        1,
        0.1,
        2,
        1,
        null,
        null,
        12,
        [["Anchor equity", "Interest earned", ""]],
        [[20, 5, ""]],
        60,
        0.5,
      ],
      result: [
        HEADER,
        ["Chips", 100, 100 / 130],
        ["Financing fee", 0, 0],
        ["Capitalised interest", 0, 0],
        ["Debt service reserve", 30, 30 / 130],
        ["Total uses", 130, 1],
        ["Senior debt", 60, 60 / 130],
        ["Anchor equity", 20, 20 / 130],
        ["Interest earned", 5, 5 / 130],
        ["Sponsor equity", 45, 45 / 130],
        ["Total sources", 130, 1],
        ["Check", 0, ""],
      ],
      because:
        "Debt is capped at 60; a year of service at half of the debt is in reserve. The blank cells at the end are no source.",
    },
    {
      arguments: [
        [["Chips"]],
        [[100]],
        0.5,
        0.1,
        4,
        4,
        null,
        null,
        null,
        [["Anchor equity"]],
        [[60]],
        null,
        null,
      ],
      result: { refusal: "source_amounts must be at most 50 together, what debt leaves to find; got 60" },
      because: "Sources that exceed the uses would make the sponsor's equity negative.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(items,amounts,gearing,annual_rate,periods,frequency,[fee],[capitalised_months],[reserve_months],",
      "[source_items],[source_amounts],[debt_cap],[service_share],LET(n,periods,",
      LET_RATES,
      given("q", "fee"),
      given("m", "capitalised_months"),
      given("p", "reserve_months"),
      given("h", "debt_cap"),
      given("v", "service_share"),
      "s,IF(v=0,1/SUM(d),v),y,SUM((t=1)*i)*frequency*m/12,z,p*frequency/12*s,k,q+y+z,w,SUM(amounts),",
      "f,1-gearing*k,x,IF(f>0,gearing*w/f,h),b,IF(h>0,MIN(x,h),x),u,w+k*b,",
      "j,IF(ISOMITTED(source_amounts),0,SUM(source_amounts)),",
      'l,VSTACK(TAKE(TOCOL(items),SUM((TOCOL(items)<>"")*1)),"Financing fee","Capitalised interest","Debt service reserve","Total uses","Senior debt"),',
      'a,VSTACK(TAKE(TOCOL(amounts),SUM((TOCOL(items)<>"")*1)),q*b,y*b,z*b,u,b),',
      'll,IF(ISOMITTED(source_items),l,VSTACK(l,TAKE(TOCOL(source_items),SUM((TOCOL(source_items)<>"")*1)))),',
      'aa,IF(ISOMITTED(source_amounts),a,VSTACK(a,TAKE(TOCOL(source_amounts),SUM((TOCOL(source_items)<>"")*1)))),',
      "aaa,VSTACK(aa,u-b-j,u),",
      'VSTACK({"Item","Amount","Share"},HSTACK(VSTACK(ll,"Sponsor equity","Total sources"),aaa,',
      'MAP(aaa,LAMBDA(x,IF(u>0,x/u,"")))),HSTACK("Check",0,""))))',
    ].join(""),
  },
  steps: [],
  evaluate: ({ annualRate, ...funding }) => sourcesUses({ ...funding, annualRates: annualRate }),
});
