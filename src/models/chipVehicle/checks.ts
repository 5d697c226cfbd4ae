import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { from, unlessBlank } from "../needed";
import { LOAN } from "./tables/loan";
import { RESERVE, WATERFALL } from "./tables/waterfall";

const MONEY = { unit: units.money };

/** Differences that are 0 in a vehicle that holds together. */
export const checks = {
  sources: {
    label: "Sources − uses",
    ...MONEY,
    formula: from(["sourcesUses"], ({ within }) => within("sourcesUses", 1, 10)),
  },
  sizing: {
    label: "Sculpted debt − its first balance and principal",
    ...MONEY,
    formula: from(
      ["sizing", "sculpt"],
      ({ within }) => `${within("sizing", 1, 0)}-${within("sculpt", 5, 0)}-${within("sculpt", 4, 0)}`,
    ),
  },
  flat: {
    label: "Sculpted DSCR − the one to size at",
    unit: units.ratio,
    formula: from(
      ["sculpt"],
      ({ cell, column }) =>
        `MAX(${column("sculpt", 6)})-${cell("dscr")}+${cell("dscr")}-MIN(${column("sculpt", 6)})`,
    ),
  },
  repaid: {
    label: "Last balance of the loan",
    ...MONEY,
    formula: unlessBlank(
      "blanks",
      ({ cell, column }) => `INDEX(${column("loan", LOAN.closing)},${cell("periods")})`,
    ),
  },
  principal: {
    label: "Principal and balloon − senior debt",
    ...MONEY,
    formula: unlessBlank(
      "blanks",
      ({ cell, column }) => `SUM(${column("loan", LOAN.principal)})-${cell("seniorDebt")}`,
    ),
  },
  service: {
    label: "Interest and principal − debt service and balloon",
    ...MONEY,
    formula: unlessBlank(
      "blanks",
      ({ cell, column }) =>
        `SUM(${column("loan", LOAN.interest)})+SUM(${column("loan", LOAN.principal)})-SUM(${column("loan", LOAN.service)})-${cell("seniorDebt")}*SUM(${column("unitLoan", 6)})`,
    ),
  },
  covered: {
    label: "Lowest DSCR by period − of SPV_COVERAGE",
    unit: units.ratio,
    formula: unlessBlank(
      "blanks",
      ({ cell, column }) =>
        `IF(${cell("seniorDebt")}>0,MIN(${column("loan", LOAN.dscr)})-${cell("lowestDscr")},0)`,
    ),
  },
  waterfall: {
    label: "Cash in − cash out of the waterfall",
    ...MONEY,
    formula: from(["waterfall"], ({ column }) => `SUM(${column("waterfall", WATERFALL.check)})`),
  },
  reserve: {
    label: "Reserve funded − released",
    ...MONEY,
    formula: from(
      ["reserve"],
      ({ column }) => `SUM(${column("reserve", RESERVE.funding)})-SUM(${column("reserve", RESERVE.release)})`,
    ),
  },
  draws: {
    label: "Uses − draws of debt and equity",
    ...MONEY,
    formula: from(
      ["draws"],
      ({ column }) => `SUM(${column("draws", 4)})-SUM(${column("draws", 5)})-SUM(${column("draws", 6)})`,
    ),
  },
  swept: {
    label: "Cash swept and distributed − excess cash",
    ...MONEY,
    formula: from(
      ["sweep"],
      ({ column }) =>
        `SUM(${column("sweep", 1)})-SUM(${column("sweep", 2)})-SUM(${column("sweep", 3)})-SUM(${column("sweep", 4)})-SUM(${column("sweep", 5)})`,
    ),
  },
} satisfies Record<string, Output>;
