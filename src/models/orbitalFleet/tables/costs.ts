import { units } from "../../../catalogue/units";
import type { Addresses, WrittenTable } from "../../define";
import { unlessBlankRow } from "../../needed";
import { groundPerKwh, perKwh } from "../calls";

type Side = (at: Addresses) => string;

const none: Side = () => "0";
/** What is paid per kW, times the cost per kWh of a unit of capital per kW. */
const capital =
  (perKw: Side): Side =>
  (at) =>
    `${perKw(at)}*${at.cell("recovery")}`;

const build: Side = ({ cell }) => `${cell("kgPerKw")}*${cell("buildPrice")}`;
const launch: Side = ({ cell }) => `${cell("kgPerKw")}*${cell("launchPrice")}`;
const premium: Side = ({ cell }) => `${cell("itPerKw")}*${cell("premium")}`;
const insured: Side = (at) =>
  `(${at.cell("itPerKw")}+${premium(at)}+${build(at)}+${launch(at)})*${at.cell("insurance")}`;

interface Part {
  readonly name: string;
  readonly ground: Side;
  readonly orbit: Side;
}

const groundIt: Side = (at) => groundPerKwh(at, [at.cell("itPerKw"), 0, 0, 0]);

/** The parts of the cost per kWh; what the ground has not is 0 there, and the same for orbit. */
export const PARTS: readonly Part[] = [
  { name: "IT", ground: groundIt, orbit: ({ within }) => within("costs", 1, 0) },
  {
    name: "Facility",
    ground: (at) => groundPerKwh(at, [0, at.cell("facility"), 0, 0]),
    orbit: none,
  },
  { name: "Power", ground: ({ cell }) => `${cell("pue")}*${cell("powerPrice")}`, orbit: none },
  {
    name: "Operation",
    ground: ({ cell }) => `${cell("groundUpkeep")}/(8760*${cell("groundAvailability")})`,
    orbit: (at) => perKwh(at, { capital: 0, operation: at.cell("upkeep") }),
  },
  {
    name: "Capital and uptime",
    ground: none,
    orbit: ({ cell, within }) => `${cell("itPerKw")}*${cell("lastingRecovery")}-${within("costs", 1, 0)}`,
  },
  {
    name: "Attrition",
    ground: none,
    orbit: ({ cell }) => `${cell("itPerKw")}*(${cell("recovery")}-${cell("lastingRecovery")})`,
  },
  { name: "IT premium", ground: none, orbit: capital(premium) },
  { name: "Build", ground: none, orbit: capital(build) },
  { name: "Launch", ground: none, orbit: capital(launch) },
  { name: "Insurance", ground: none, orbit: capital(insured) },
];

/** The two sides by part: IT at the ground's terms, then what orbit saves and what it adds. */
export const costs: WrittenTable = {
  title: "Cost per kWh of IT, by part",
  headers: ["Side", ...PARTS.map(({ name }) => name), "Total"],
  columns: [units.text, ...PARTS.map(() => units.perKwh), units.perKwh],
  rows: 2,
  formulas: [
    (_, row) => ['"Ground"', '"Orbit"'][row],
    ...PARTS.map(({ ground, orbit }) => unlessBlankRow((at, row) => (row === 0 ? ground : orbit)(at))),
    unlessBlankRow(({ within }, row) => PARTS.map((_, part) => within("costs", part + 1, row)).join("+")),
  ],
};

/** The way from the ground's cost to orbit's, a part at a time. */
export const bridge: WrittenTable = {
  title: "From ground to orbit",
  headers: ["Part", "Orbit − ground", "Cost so far"],
  columns: [units.text, units.perKwh, units.perKwh],
  rows: PARTS.length,
  formulas: [
    (_, row) => `"${PARTS[row].name}"`,
    unlessBlankRow(({ within }, row) => `${within("costs", row + 1, 1)}-${within("costs", row + 1, 0)}`),
    unlessBlankRow(({ within }, row) => {
      const before = row === 0 ? within("costs", PARTS.length + 1, 0) : within("bridge", 2, row - 1);
      return `${before}+${within("bridge", 1, row)}`;
    }),
  ],
};
