import { units } from "../../catalogue/units";
import type { Addresses, Output } from "../define";
import { blanksAmong, from, guarded, unlessBlank } from "../needed";
import { CASH } from "./tables/cash";
import { COLLATERAL } from "./tables/collateral";
import { LOAN } from "./tables/loan";
import { WATERFALL } from "./tables/waterfall";

const { annualRate, money, ratio, share } = units;

/** What is paid in a period for each unit of debt, where it is not level: the reserve at close holds so much. */
function serviceShare({ cell }: Addresses): string {
  const interest = `${cell("debtRate")}/${cell("frequency")}`;
  const isFlat = `IF(${cell("interestOnly")}>0,TRUE,${cell("profile")}="BULLET")`;
  const linear = `(1-${cell("balloonShare")})/${cell("periods")}+${interest}`;
  return `IF(${isFlat},${interest},IF(${cell("profile")}="LINEAR",${linear},0))`;
}

/** The period in whose row the collateral is sold, where the lessee fails within the term. */
function lossAtDefault({ cell, column }: Addresses): string {
  const paid = `${cell("defaultMonth")}*${cell("frequency")}/12`;
  const given = `IF(${paid}>=${cell("periods")},"",INDEX(${column("loss", 4)},ROUND(${paid}+0.5,0)))`;
  return `IF(${cell("defaultMonth")}=0,"",${given})`;
}

const financing = {
  debtRate: {
    label: "Loan rate, nominal per year",
    unit: annualRate,
    formula: ({ cell }) => `${cell("baseRate")}+${cell("margin")}`,
  },
  loanShare: {
    label: "Loan ÷ cost",
    unit: share,
    formula: ({ cell }) => `IF(${cell("loan")}>0,${cell("loan")}/${cell("cost")},"")`,
  },
  rent: {
    label: "Rent per period that earns the yield",
    unit: money,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_RENT",
        ...["annualYield", "cost", "periods", "frequency"].map(cell),
        ...["", cell("residual")],
      ),
  },
  rentRequired: {
    label: "Rent per period that the loan requires, repaid level",
    unit: money,
    formula: ({ cell, apsis }) =>
      `IF(${cell("loan")}>0,${apsis(
        "SPV_RENT_REQUIRED",
        ...["loan", "debtRate", "periods", "frequency", "dscr", "vehicleCosts"].map(cell),
      )},"")`,
  },
  serviceShare: {
    label: "Debt service for the reserve, of debt, 0 where it is level",
    unit: share,
    formula: serviceShare,
  },
} satisfies Record<string, Output>;

/** Debt and equity as they are raised, and the debt that could be. */
const raised = {
  seniorDebt: {
    label: "Senior debt",
    unit: money,
    formula: from(["sourcesUses"], ({ within }) => within("sourcesUses", 1, 6)),
  },
  equity: {
    label: "Equity: anchor and sponsor",
    unit: money,
    formula: from(
      ["sourcesUses"],
      ({ within }) => `${within("sourcesUses", 1, 7)}+${within("sourcesUses", 1, 8)}`,
    ),
  },
  debtCapacity: {
    label: "Debt that the cash bears, by the tightest test",
    unit: money,
    formula: from(["sizing"], ({ column }) => `MIN(${column("sizing", 1)})`),
  },
} satisfies Record<string, Output>;

/** A ratio of the loan, "" where nothing is lent. */
const lent = ({ cell }: Addresses, formula: string): string => `IF(${cell("seniorDebt")}>0,${formula},"")`;

const coverage = {
  lowestDscr: {
    label: "Lowest DSCR",
    unit: ratio,
    formula: (at) =>
      lent(at, at.apsis("SPV_COVERAGE", at.column("cash", CASH.cfads), at.column("loan", LOAN.service))),
  },
  averageDscr: {
    label: "Mean DSCR",
    unit: ratio,
    formula: (at) => lent(at, `SUM(${at.column("loan", LOAN.dscr)})/${at.cell("periods")}`),
  },
} satisfies Record<string, Output>;

const results = {
  llcr: {
    label: "LLCR at close, the residual in the last cash",
    unit: ratio,
    formula: from(["coverage"], (at) => lent(at, at.within("coverage", 1, 2))),
  },
  peakLtv: {
    label: "Highest loan to value on the residual curve",
    unit: share,
    formula: unlessBlank("blanks", (at) => lent(at, `MAX(${at.column("collateral", COLLATERAL.ltv)})`)),
  },
  worstLoss: {
    label: "Highest loss given default",
    unit: share,
    formula: from(["loss"], (at) => lent(at, `MAX(${at.column("loss", 4)})`)),
  },
  lossAtDefault: {
    label: "Loss given default when the lessee fails",
    unit: share,
    formula: from(["loss"], lossAtDefault),
  },
  unpaid: {
    label: "Most that is due and unpaid",
    unit: money,
    formula: from(["waterfall"], ({ column }) => `MAX(${column("waterfall", WATERFALL.shortfall)})`),
  },
  equityIrr: {
    label: "Equity IRR, effective",
    unit: annualRate,
    formula: from(["returns"], ({ within }) => within("returns", 1, 0)),
  },
  multiple: {
    label: "Equity multiple",
    unit: ratio,
    formula: from(["returns"], ({ within }) => within("returns", 1, 1)),
  },
} satisfies Record<string, Output>;

/** What lenders and sponsors ask first of a vehicle whose model needs these inputs. */
export const outputsFor = (needed: readonly string[]) => ({
  blanks: blanksAmong(needed, "Inputs still blank that the model needs"),
  ...guarded("blanks", financing),
  ...raised,
  ...guarded("blanks", coverage),
  ...results,
});
