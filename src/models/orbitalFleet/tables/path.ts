import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { fromTables, unlessBlankRow } from "../../needed";
import { PERIODS } from "../rows";

const { count, date, days, flag, kw, launches, perKg, periods, tonnes, years } = units;

/** Columns of the path. */
export const PATH = { date: 0, mass: 1, price: 2, breakeven: 3, alive: 4, reached: 5 };
/** Columns of FIN_TIMELINE and of ORBITAL_RAMP. */
export const END = 2;
export const RAMP = { launches: 1, alive: 3, mass: 4 };

const ramp: SpilledTable = {
  title: "Launches and capacity",
  columns: [periods, launches, kw, kw, tonnes],
  rows: PERIODS,
  formula: ({ cell, apsis }) =>
    apsis(
      "ORBITAL_RAMP",
      `${cell("firstLaunches")}*${cell("success")}`,
      ...["growth", "payload", "density"].map(cell),
      ...[PERIODS, 2, "", cell("loss")],
    ),
};

const halfYears: SpilledTable = {
  title: "Half-years",
  columns: [periods, date, date, days, years, count, flag, flag],
  rows: PERIODS,
  formula: ({ cell, apsis }) => apsis("FIN_TIMELINE", cell("start"), PERIODS, 2),
};

const whole = (table: string, column: number, atStart: string) =>
  unlessBlankRow((at, row) =>
    row === 0 ? at.cell(atStart) : fromTables(at, [table], at.within(table, column, row - 1)),
  );

/** Prices by Wright's law on the mass that the ramp brings up, from the start on. */
const path: WrittenTable = {
  title: "Launch price against its break-even, and capacity",
  headers: ["Date", "Mass flown", "Launch price", "Break-even price", "Alive kW", "Compute reached"],
  columns: [date, tonnes, perKg, perKg, kw, date],
  rows: PERIODS + 1,
  formulas: [
    whole("halfYears", END, "start"),
    unlessBlankRow((at, row) => {
      const flown = at.cell("flown");
      return row === 0
        ? flown
        : fromTables(at, ["ramp"], `${flown}+${at.within("ramp", RAMP.mass, row - 1)}`);
    }),
    unlessBlankRow(({ cell, within }, row) => {
      const times = `(${within("path", PATH.mass, row)}/${cell("flown")})^${cell("exponent")}`;
      return `MAX(${cell("floorPrice")},${cell("launchPrice")}*${times})`;
    }),
    unlessBlankRow(({ cell }) => cell("breakevenLaunch")),
    unlessBlankRow(({ within }, row) => (row === 0 ? "0" : within("ramp", RAMP.alive, row - 1))),
    unlessBlankRow(({ cell, within }, row) => {
      const alive = within("path", PATH.alive, row);
      return `IF(${alive}>=${cell("computeKw")},${within("path", PATH.date, row)},"")`;
    }),
  ],
};

/** The launches, and what they do to the launch price. */
export const pathTables = { ramp, halfYears, path };
