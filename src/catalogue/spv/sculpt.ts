import { sculpted } from "../../engine/debt/sculpt";
import { annualRates, coverages, flows, frequency, money, notZero, omittable, optional } from "../arguments";
import { define } from "../define";
import { LET_RATES } from "../twins/rates";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const HEADER = ["Period", "CFADS", "Debt service", "Interest", "Principal", "Balance", "DSCR"];

export const spvSculpt = define({
  name: "SPV_SCULPT",
  summary: "A loan whose service follows the cash, so that each period is covered alike, a row per period.",
  args: {
    cfads: flows("cash flow available for debt service, one for each period of the loan"),
    dscr: coverages("debt service cover to keep: one value, or one for each period; 1.3 is 1.30x", "cfads"),
    annualRate: annualRates("interest rate, nominal per year: one value, or one for each period", "cfads"),
    frequency: frequency(),
    debtCap: omittable(
      notZero(money("most debt; one below what the cash carries lowers every service alike")),
    ),
    balloon: optional(money("debt left to pay at the end of the last period"), 0),
  },
  returns: {
    kind: "table",
    describe: "a row per period; the last Balance is the balloon",
    columns: {
      period: { header: "Period", unit: units.periods },
      cfads: { header: "CFADS", unit: units.money },
      service: { header: "Debt service", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      principal: { header: "Principal", unit: units.money },
      balance: { header: "Balance", unit: units.money },
      dscr: { header: "DSCR", unit: units.ratio },
    },
  },
  notes: [
    "Debt service = max(0, cfads)/dscr; the debt is its present value + balloon·vⁿ, the first Balance + Principal.",
    "A debt_cap below that scales every service by (debt_cap − balloon·vⁿ) / (debt − balloon·vⁿ), and the DSCR rises.",
    "Principal is negative where the service of a weak period does not pay the interest: the balance grows.",
    "DSCR is empty where there is no service.",
  ],
  sources: ["nrel-sam", "yescombe"],
  examples: [
    {
      arguments: [[[132], [145.2]], 1.2, 0.1, 1, null, null],
      result: [HEADER, [1, 132, 110, 20, 90, 110, 1.2], [2, 145.2, 121, 11, 110, 0, 1.2]],
      because: "Cash of 132 and 145.2 at 1.20x services 110 and 121, worth 200 at 10 %.",
    },
    {
      arguments: [[[132, 145.2]], 1.2, 0.1, 1, 150, 100 * 1.21],
      result: [HEADER, [1, 132, 27.5, 15, 12.5, 137.5, 4.8], [2, 145.2, 30.25, 13.75, 16.5, 121, 4.8]],
      because: "A cap of 150, of which 100 carries the balloon, leaves a quarter of the service.",
    },
    {
      arguments: [[[132], [145.2]], [[1.2], [1.3], [1.4]], 0.1, 1, null, null],
      result: { refusal: "dscr must be one value or 2, as many as cfads; got 3" },
      because: "Covers for another number of periods are refused with both lengths.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(cfads,dscr,annual_rate,frequency,[debt_cap],[balloon],",
      `LET(n,${countOf("cfads")},`,
      LET_RATES,
      "f,TOCOL(cfads)+0*t,h,MAP(f,LAMBDA(x,MAX(0,x)))/(TOCOL(dscr)+0*t),",
      given("b", "balloon"),
      given("k", "debt_cap"),
      "w,SUM(h*d),z,IF(AND(k>0,k<w+b*e),(k-b*e)/w,1),s,h*z,",
      "g,MAP(t,d,LAMBDA(j,y,(SUM((t>j)*s*d)+b*e)/y)),o,(g+s)/(1+i),",
      'VSTACK({"Period","CFADS","Debt service","Interest","Principal","Balance","DSCR"},',
      'HSTACK(t,f,s,o*i,s-o*i,g,MAP(f,s,LAMBDA(x,y,IF(y>0,x/y,"")))))))',
    ].join(""),
  },
  steps: [],
  evaluate: ({ annualRate, ...loan }) => sculpted({ ...loan, annualRates: annualRate }),
});
