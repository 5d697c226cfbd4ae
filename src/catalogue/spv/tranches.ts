import { tranches } from "../../engine/debt/tranches";
import { annualRates, entries, money, omittable, perPeriod } from "../arguments";
import { define } from "../define";
import { cellCount } from "../twins";
import { units } from "../units";

const HEADER = [
  "Tranche",
  "Amount",
  "Share",
  "Rate",
  "Attachment",
  "Detachment",
  "LTV through",
  "Annual interest",
];

export const spvTranches = define({
  name: "SPV_TRANCHES",
  summary: "Tranches of a debt, most senior first: shares, loss points, loan to value and interest of each.",
  args: {
    tranches: entries("names, most senior first"),
    amounts: perPeriod("amount of each tranche", units.money, "tranches"),
    annualRates: annualRates("interest rate of each tranche per year: 0.095 is 9.5 %", "tranches"),
    assetValue: omittable(money("value of what secures them, for the loan to value")),
  },
  returns: {
    kind: "table",
    describe: "a row for each tranche, then Total with the blended rate",
    columns: {
      tranche: { header: "Tranche", unit: units.choice },
      amount: { header: "Amount", unit: units.money },
      share: { header: "Share", unit: units.share },
      rate: { header: "Rate", unit: units.annualRate },
      attachment: { header: "Attachment", unit: units.share },
      detachment: { header: "Detachment", unit: units.share },
      ltvThrough: { header: "LTV through", unit: units.share },
      interest: { header: "Annual interest", unit: units.money },
    },
  },
  notes: [
    "Attachment = Σ junior amounts / total: losses beyond this share of the debt fall on the tranche. Detachment = Attachment + Share: it is then gone.",
    "LTV through = all amounts down to and with the tranche, over asset_value; empty where there is none.",
    "Annual interest = amount·rate; the rate of Total is all interest over all amounts.",
    "Ranges may reach below their list: rows at the end with neither a name nor an amount are left out.",
    "Shares and points are empty where all amounts are 0.",
  ],
  sources: ["cdo-tranches"],
  examples: [
    {
      arguments: [[["Senior"], ["Mezzanine"], ["Equity"]], [[87], [8], [5]], [[0.05], [0.09], [0.12]], 125],
      result: [
        HEADER,
        ["Senior", 87, 0.87, 0.05, 0.13, 1, 0.696, 4.35],
        ["Mezzanine", 8, 0.08, 0.09, 0.05, 0.13, 0.76, 0.72],
        ["Equity", 5, 0.05, 0.12, 0, 0.05, 0.8, 0.6],
        ["Total", 100, 1, 0.0567, "", "", 0.8, 5.67],
      ],
      because:
        "5 % of equity and 8 % of mezzanine stand below the senior tranche: it attaches at 13 % of losses.",
    },
    {
      arguments: [[["A", "B"]], [[3500, 500]], [[0.095]], null],
      result: [
        HEADER,
        ["A", 3500, 0.875, 0.095, 0.125, 1, "", 332.5],
        ["B", 500, 0.125, 0.095, 0, 0.125, "", 47.5],
        ["Total", 4000, 1, 0.095, "", "", "", 380],
      ],
      because: "One rate stands for all tranches; without a value there is no loan to value.",
    },
    {
      arguments: [[["A", "B"]], [[3500, 500]], [[0.095, 12.5]], null],
      result: {
        refusal: "annual_rates must be a decimal per year, such as 0.125 for 12.5 %; got 12.5 in position 2",
      },
      because: "A rate typed as a percentage is refused.",
    },
  ],
  lambda: { formula: tranchesTwin() },
  steps: [],
  evaluate: tranches,
});

function tranchesTwin(): string {
  const over = (whole: string, part: string): string => `IF(${whole}>0,${part}/${whole},"")`;
  return [
    "LAMBDA(tranches,amounts,annual_rates,[asset_value],LET(z,IF(ISOMITTED(asset_value),0,asset_value),",
    `h,SUM((TOCOL(tranches)<>"")*1),k,SEQUENCE(${cellCount("tranches")}),n,SEQUENCE(h),`,
    "a,TAKE(TOCOL(amounts)+0*k,h),p,TAKE(TOCOL(annual_rates)+0*k,h),t,SUM(a),i,SUM(a*p),",
    "d,SCAN(0,a,LAMBDA(x,y,x+y)),",
    'VSTACK({"Tranche","Amount","Share","Rate","Attachment","Detachment","LTV through","Annual interest"},',
    `HSTACK(TAKE(TOCOL(tranches),h)&"",a,MAP(a,LAMBDA(x,${over("t", "x")})),p,MAP(d,LAMBDA(x,${over("t", "(t-x)")})),`,
    `MAP(d,a,LAMBDA(x,y,${over("t", "(t-x+y)")})),MAP(d,LAMBDA(x,${over("z", "x")})),a*p),`,
    `HSTACK("Total",t,${over("t", "t")},${over("t", "i")},"","",${over("z", "t")},i))))`,
  ].join("");
}
