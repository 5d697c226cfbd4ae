import { units } from "../../catalogue/units";
import type { Unit } from "../../catalogue/units";
import type { Input } from "../define";
import { LIFE } from "./rows";

const MOST_KW = 1000000000;
const FIRST_DAY = 36526; // 2000-01-01
const LAST_DAY = 73050; // 2099-12-31

const input = (label: string, unit: Unit, usual: number, [low, high]: readonly [number, number]): Input => ({
  label,
  unit,
  usual,
  range: { low, high },
});
const share = (label: string, usual: number, high = 0.99): Input =>
  input(label, units.share, usual, [0, high]);
const rate = (label: string, usual: number): Input => input(label, units.annualRate, usual, [0, 1]);
const day = (label: string, usual: number): Input => input(label, units.date, usual, [FIRST_DAY, LAST_DAY]);
const years = (label: string, usual: number, high: number): Input =>
  input(label, units.years, usual, [1, high]);

const satellite = {
  computeKw: input("Compute", units.kw, 1000000, [1, MOST_KW]),
  density: input("Density of the whole satellite", units.kwPerT, 70, [1, 500]),
  altitude: input("Altitude, sun-synchronous", units.km, 600, [200, 5900]),
  nodeHour: input("Local time of the ascending node", units.hour, 6, [0, 24]),
  sunAngle: input("Least angle between the Sun and the orbit", units.degrees, 58.77, [0, 90]),
  eclipse: { label: "In shadow", unit: units.choice, usual: "BATTERY", choices: ["BATTERY", "PAUSE"] },
  temperature: input("Radiator", units.celsius, 70, [0, 150]),
} satisfies Record<string, Input>;

const launch = {
  start: day("Start", 46062),
  windowEnd: day("Claim's window ends", 47154),
  firstLaunches: input("Launches in the first half-year", units.launches, 2, [0, 100000]),
  growth: input("Growth of launches per year", units.share, 1, [0, 20]),
  payload: input("Payload of a launch", units.tonnes, 100, [0.1, 1000]),
  success: input("Launches that succeed", units.share, 1, [0.1, 1]),
  launchPrice: input("Launch price today", units.perKg, 3364, [1, 100000]),
  flown: input("Mass flown at that price", units.tonnes, 400, [1, 1000000]),
  learning: share("Price cut when the mass flown doubles", 0.2, 0.9),
  floorPrice: input("Launch price below which it does not fall", units.perKg, 0, [0, 100000]),
} satisfies Record<string, Input>;

const costs = {
  buildPrice: input("Satellite without its IT", units.perKg, 800, [0, 100000]),
  itPerKw: input("IT", units.perKw, 27000, [1, 1000000]),
  premium: input("Premium for IT in orbit", units.share, 0.1, [0, 10]),
  insurance: share("Insurance, of what is launched", 0.05, 1),
  upkeep: input("Operation in orbit", units.perKwYear, 400, [0, 100000]),
  wacc: rate("Cost of capital in orbit", 0.12),
  years: years("Life of the chips", 5, LIFE),
  availability: input("Availability in orbit", units.share, 0.95, [0.01, 1]),
  loss: share("Satellites lost per year", 0.05),
  lossP90: share("The same, exceeded in one case of ten", 0.09),
  degradation: share("Output lost per year", 0.01),
  gpuPerKw: input("GPUs per kW", units.gpuPerKw, 0.5455, [0.001, 100]),
} satisfies Record<string, Input>;

const ground = {
  facility: input("Facility on the ground", units.perKw, 11000, [0, 1000000]),
  facilityYears: years("Life of the facility", 14, 50),
  powerPrice: input("Power on the ground", units.perKwh, 0.0834, [0, 10]),
  pue: input("Facility power over IT power (PUE)", units.factor, 1.15, [1, 3]),
  groundUpkeep: input("Operation on the ground", units.perKwYear, 300, [0, 100000]),
  groundWacc: rate("Cost of capital on the ground", 0.09),
  groundAvailability: input("Availability on the ground", units.share, 0.99, [0.01, 1]),
  escalation: input("Growth of the ground's cost per year", units.annualRate, 0, [-0.5, 1]),
  orbitDelay: input("Delay until orbit has power", units.years, 1, [0, 30]),
  groundDelay: input("Delay until the grid has power", units.years, 4, [0, 30]),
} satisfies Record<string, Input>;

const finance = {
  inService: day("In service", 47299),
  price: input("Lease price of a GPU-hour", units.perHour, 4, [0.01, 1000]),
  takeOrPay: input("Share of the hours that is paid for", units.share, 1, [0.01, 1]),
  gearing: input("Highest gearing, of what is launched", units.share, 0.5, [0.01, 0.95]),
  debtRate: rate("Loan rate, effective", 0.12),
  tenor: years("Tenor of the loan, at most the life of the chips", 4, LIFE),
  dscr: input("DSCR to size at, one case of ten is worse", units.ratio, 1.5, [0.01, 10]),
} satisfies Record<string, Input>;

/** Who is compared with whom, at what costs, and who lends. */
export const inputs = { ...satellite, ...launch, ...costs, ...ground, ...finance } satisfies Record<
  string,
  Input
>;
