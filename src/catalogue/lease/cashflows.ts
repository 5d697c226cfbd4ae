import { cashflows } from "../../engine/lease/cashflows";
import {
  date,
  frequency,
  money,
  optional,
  optionalPerPeriod,
  periods,
  perPeriod,
  quarter,
  recoveryClass,
  share,
  timing,
} from "../arguments";
import { define } from "../define";
import { macrsColumn } from "../fin/macrs";
import { units } from "../units";

const HEADER = [
  "Period",
  "Date",
  "Cost",
  "Rent",
  "Lessor costs",
  "Residual",
  "Deposit",
  "Pre-tax",
  "Tax",
  "After-tax",
];
const START_OF_2026 = 46023;

export const leaseCashflows = define({
  name: "LEASE_CASHFLOWS",
  summary:
    "A lessor's flows from a lease before and after tax, a row for each period from 0; + received, − paid.",
  args: {
    cost: money("cost of the leased asset"),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    start: date("commencement of the lease, the date of period 0"),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
    initialCosts: optional(money("initial direct costs, paid with the cost"), 0),
    deposit: optional(money("received at the start, returned without interest at the end"), 0),
    lessorCosts: optionalPerPeriod(
      perPeriod(
        "taxes, insurance and maintenance that the lessor bears, one value or one for each period",
        units.money,
        "periods",
      ),
      0,
    ),
    taxRate: optional(share("the lessor's tax rate"), 0),
    recoveryClass: optional(recoveryClass(), 5),
    bonus: optional(
      share("special (bonus) depreciation allowance, a share of cost in the first lease year"),
      0,
    ),
    quarter: quarter(),
  },
  returns: {
    kind: "table",
    describe: "a row for each of the periods 0…n",
    columns: {
      period: { header: "Period", unit: units.periods },
      date: { header: "Date", unit: units.date },
      cost: { header: "Cost", unit: units.money },
      rent: { header: "Rent", unit: units.money },
      lessorCosts: { header: "Lessor costs", unit: units.money },
      residual: { header: "Residual", unit: units.money },
      deposit: { header: "Deposit", unit: units.money },
      preTax: { header: "Pre-tax", unit: units.money },
      tax: { header: "Tax", unit: units.money },
      afterTax: { header: "After-tax", unit: units.money },
    },
  },
  notes: [
    "Rent t and its lessor_costs fall at t in arrears, at t − 1 in advance. Cost at 0 is −cost − initial_costs.",
    "Tax falls in the row of its flow. FIN_MACRS of cost by lease year, spread evenly over the year's periods, and initial_costs/n are deducted in rows 1…n.",
    "The residual less the basis that is left is taxed at n. The deposit is untaxed. A loss saves tax at once.",
  ],
  sources: ["irs-946", "lease-glossaries"],
  examples: [
    {
      arguments: [1000, [[400]], 2, 1, START_OF_2026, null, 500, null, 90, null, 0.25, null, null, null],
      result: [
        HEADER,
        [0, START_OF_2026, -1000, 0, 0, 0, 90, -910, 0, -910],
        [1, START_OF_2026 + 365, 0, 400, 0, 0, 0, 400, -0.25 * (400 - 200), 350],
        [2, START_OF_2026 + 730, 0, 400, 0, 500, -90, 810, -0.25 * (400 - 320 + 500 - 480), 785],
      ],
      because: "Class 5 deducts 200 and 320; the residual of 500 is taxed less the 480 that are left.",
    },
    {
      arguments: [1000, [[400]], 2, 1, START_OF_2026, 1, 500, 60, null, [[40]], 0.25, 5, 1, null],
      result: [
        HEADER,
        [0, START_OF_2026, -1060, 400, -40, 0, 0, -700, -90, -790],
        [1, START_OF_2026 + 365, 0, 400, -40, 0, 0, 360, -0.25 * (360 - 1000 - 30), 360 + 0.25 * 670],
        [2, START_OF_2026 + 730, 0, 0, 0, 500, 0, 500, -0.25 * (500 - 30), 500 - 0.25 * 470],
      ],
      because:
        "In advance the first rent is taxed in row 0; a bonus of all the cost makes a loss that saves tax at once.",
    },
    {
      arguments: [1000, [[400]], 2, 1, START_OF_2026, null, null, null, null, null, 21, null, null, null],
      result: { refusal: "tax_rate must be a share from 0 to 1, such as 0.21 for 21 %; got 21" },
      because: "A tax rate typed as a percentage is refused.",
    },
  ],
  lambda: { formula: cashflowsTwin() },
  steps: [],
  evaluate: ({ rent: rents, start, ...lease }) => cashflows({ ...lease, rents }, start),
});

function cashflowsTwin(): string {
  const given = (name: string, argument: string, fallback: string): string =>
    `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;
  const atItsMoment = (values: string): string => `IF(a=1,VSTACK(${values},0),VSTACK(0,${values}))`;
  return [
    "LAMBDA(cost,rent,periods,frequency,start,[timing],[residual],[initial_costs],[deposit],[lessor_costs],",
    "[tax_rate],[recovery_class],[bonus],[quarter],LET(",
    given("a", "timing", "0") + given("z", "residual", "0") + given("w", "initial_costs", "0"),
    given("g", "deposit", "0") + given("i", "tax_rate", "0") + given("class", "recovery_class", "5"),
    given("b", "bonus", "0") + given("q", "quarter", "0"),
    "t,SEQUENCE(periods),u,SEQUENCE(periods+1,1,0),",
    `p,${atItsMoment("TOCOL(rent)+0*t")},`,
    `x,IF(ISOMITTED(lessor_costs),0*u,${atItsMoment("TOCOL(lessor_costs)+0*t")}),`,
    `y,SEQUENCE(class+1),f,IF(y=1,b,0)+(1-b)*${macrsColumn("class", "q")},`,
    "d,MAP(u,LAMBDA(o,IF(o=0,0,SUM((y=ROUNDUP(o/frequency,0))*f)/frequency))),",
    "e,IF(u=0,0-cost-w,0),v,IF(u=periods,z,0),h,IF(u=0,g,0)-IF(u=periods,g,0),",
    "n,e+p-x+v+h,",
    "j,MAP(u,LAMBDA(o,IF(DAY(start+1)=1,EOMONTH(start,12/frequency*o),EDATE(start,12/frequency*o)))),",
    "l,p-x+v-cost*d-IF(u=0,0,w/periods)-IF(u=periods,cost*(1-SUM(d)),0),",
    `VSTACK({${HEADER.map((title) => `"${title}"`).join(",")}},HSTACK(u,j,e,p,0-x,v,h,n,0-i*l,n-i*l))))`,
  ].join("");
}
