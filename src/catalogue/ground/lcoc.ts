import { groundCost, yearly } from "../../engine/orbit/groundCost";
import {
  amount,
  annualRate,
  availability,
  gpuPerKw,
  itPerKw,
  lifeYears,
  optional,
  pue,
  utilisation,
} from "../arguments";
import { define } from "../define";
import { boundaryNote, publishedCosts } from "../publishedCosts";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

const NULLS = new Array<null>(7).fill(null);
const recovery = (rate: number, years: number): number => rate / (1 - (1 + rate) ** -years);
const gigawatt = (27000 * recovery(0.09, 5) + 11000 * recovery(0.09, 14) + 300) / (8760 * 0.99);

export const groundLcoc = define({
  name: "GROUND_LCOC",
  summary: "Levelised cost of compute on the ground, per kWh of IT or per GPU-hour: what orbit must beat.",
  args: {
    itPerKw: itPerKw(),
    facilityPerKw: amount("cost of the facility per kW of IT", units.perKw),
    powerPrice: amount("price of power per kWh", units.perKwh),
    pue: pue(1.15),
    omPerKwYear: optional(amount("operation per kW of IT and year", units.perKwYear), 300),
    wacc: optional(annualRate("cost of capital per year, compounded once a year"), 0.09),
    itYears: optional(lifeYears("life of the IT in years"), 5),
    facilityYears: optional(lifeYears("life of the facility in years"), 14),
    availability: availability(0.99),
    utilisation: utilisation(),
    gpuPerKw: gpuPerKw(),
  },
  returns: {
    kind: "scalar",
    unit: units.perHour,
    describe: "(CRF·it + CRF·facility + om)/(8760·availability·utilisation) + pue·power_price",
  },
  notes: [
    "In: IT, facility, power, operation and their capital. Out: the wait for a connection, tax and residual values.",
    "CRF, the capital recovery factor of each life, is w/(1 − (1 + w)^−years), or 1/years without a cost of capital.",
    "gpu_per_kw turns the cost into one per GPU-hour: the cost per kWh over gpu_per_kw. A rack of 72 GPUs draws 120 to 132 kW.",
    boundaryNote(publishedCosts.epoch),
    "$27,000 of IT and $11,000 of facility per kW are estimates from Epoch AI's total; power is theirs.",
  ],
  sources: ["nrel-slcoe", "epoch-gigawatt", "pue-iso-30134-2"],
  examples: [
    {
      arguments: [27000, 11000, 0.0834, null, ...NULLS],
      result: gigawatt + 1.15 * 0.0834,
      because: "A gigawatt after Epoch AI: $1.094 per kWh of IT, of which power is 9 %.",
    },
    {
      arguments: [27000, 11000, 0.0834, 1.15, 300, 0.09, 5, 14, 0.99, 1, 72 / 132],
      result: ((gigawatt + 1.15 * 0.0834) * 132) / 72,
      because: "The same per hour of a GPU that draws 1.83 kW: $2.01.",
    },
    {
      arguments: [8760, 4380, 0.05, 1.2, 0, 0, 2, 10, 0.5, 1, null],
      result: 1.1 + 0.06,
      because: "Without a cost of capital a life takes its part each year: 4,380 and 438 over 4,380 hours.",
    },
    {
      arguments: [27000, 11000, 0.0834, 0.9, ...NULLS],
      result: { refusal: "pue must be at least 1, such as 1.15; got 0.9" },
      because: "A facility draws no less than what it powers.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(it_per_kw,facility_per_kw,power_price,[pue],[om_per_kw_year],[wacc],[it_years],[facility_years],",
      "[availability],[utilisation],[gpu_per_kw],LET(",
      givenAboveZero("p", "pue", "1.15"),
      given("m", "om_per_kw_year", "300"),
      given("w", "wacc", "0.09"),
      givenAboveZero("n", "it_years", "5"),
      givenAboveZero("f", "facility_years", "14"),
      givenAboveZero("a", "availability", "0.99"),
      givenAboveZero("u", "utilisation", "1"),
      givenAboveZero("g", "gpu_per_kw", "1"),
      "k,LAMBDA(x,IF(w=0,1/x,w/(1-(1+w)^(0-x)))),",
      "((it_per_kw*k(n)+facility_per_kw*k(f)+m)/(8760*a*u)+p*power_price)/g))",
    ].join(""),
  },
  steps: [
    {
      term: "IT per kW and year",
      unit: units.perKwYear,
      how: "it_per_kw·CRF over it_years",
      value: (values) => yearly(values.itPerKw, values.wacc, values.itYears),
    },
    {
      term: "Facility per kW and year",
      unit: units.perKwYear,
      how: "facility_per_kw·CRF over facility_years",
      value: (values) => yearly(values.facilityPerKw, values.wacc, values.facilityYears),
    },
    {
      term: "Power per kWh of IT",
      unit: units.perKwh,
      how: "pue·power_price",
      value: (values) => values.pue * values.powerPrice,
    },
  ],
  evaluate: groundCost,
});
