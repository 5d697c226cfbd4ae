import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { blanksAmong, from, guarded, neededOf } from "../needed";
import { inputs, USD_PER_GPU_HOUR } from "./inputs";
import { PERIODS } from "./rows";

const TERMS = ["periods", "frequency", "timing", "residual"];

const results = {
  loanShare: {
    label: "Loan ÷ cost",
    unit: units.share,
    formula: ({ cell }) => `IF(${cell("loan")}>0,${cell("loan")}/${cell("cost")},"")`,
  },
  rent: {
    label: "Rent per period",
    unit: units.money,
    formula: ({ cell, apsis }) => apsis("LEASE_RENT", ...["annualYield", "cost", ...TERMS].map(cell)),
  },
  rateFactor: {
    label: "Lease rate factor",
    unit: units.factor,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_FACTOR",
        ...["annualYield", "periods", "frequency", "timing"].map(cell),
        `${cell("residual")}/${cell("cost")}`,
      ),
  },
  implicitRate: {
    label: "Rate implicit in the lease, effective",
    unit: units.annualRate,
    formula: ({ cell, apsis }) =>
      apsis("LEASE_RATE", ...["cost", "rent", ...TERMS].map(cell), "", '"EFFECTIVE"'),
  },
  effectiveYield: {
    label: "Effective yield of the dated flows",
    unit: units.annualRate,
    formula: ({ column, apsis }) => apsis("FIN_XIRR", column("flows", 1), column("flows", 0)),
  },
  netPresentValue: {
    label: "Net present value to the lessor",
    unit: units.money,
    formula: ({ cell, apsis }) => apsis("LEASE_NPV", ...["discountRate", "cost", "rent", ...TERMS].map(cell)),
  },
  afterTaxYield: {
    label: "Yield after tax, nominal per year",
    unit: units.annualRate,
    formula: ({ cell, column, apsis }) => apsis("LEASE_YIELD", column("cashflows", 9), cell("frequency")),
  },
  advantage: {
    label: "Lessee's net advantage to leasing",
    unit: units.money,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_NAL",
        ...["cost", "rent", "periods", "frequency", "borrowingRate", "taxRate", "timing"].map(cell),
        "",
        cell("residual"),
      ),
  },
  gpuHour: {
    label: "Lessee's cost per billable GPU-hour",
    unit: USD_PER_GPU_HOUR,
    formula: from(["cluster"], ({ cell, within, apsis }) =>
      apsis(
        "LEASE_GPU_HOUR",
        `${cell("rent")}*1000000`,
        within("cluster", 1, 0),
        ...["frequency", "utilisation", "gpuPower", "pue", "powerPrice"].map(cell),
      ),
    ),
  },
  term: {
    label: "Term, 30/360",
    unit: units.years,
    formula: ({ cell, within, apsis }) =>
      apsis("FIN_YEARFRAC", cell("start"), within("flows", 0, PERIODS), '"30/360"'),
  },
} satisfies Record<string, Output>;

/** What the parties ask first of a lease. */
export const outputs = {
  blanks: blanksAmong(neededOf(inputs), "Inputs still blank that the model needs"),
  ...guarded("blanks", results),
};
