import { breakevenDate, firstBreakeven, groundLevels } from "../../engine/orbit/breakevenDate";
import { orbitCost } from "../../engine/orbit/levelised";
import {
  ABOVE_MINUS_ONE,
  amount,
  ANY_NUMBER,
  buildPerKg,
  date,
  frequency,
  itPerKw,
  number,
  optional,
  satelliteArguments,
  vector,
} from "../arguments";
import { define } from "../define";
import { LET_SATELLITE, SATELLITE_PARAMETERS } from "../twins/satellite";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const NULLS = new Array<null>(12).fill(null);
const DAYS = { "2026-01-31": 46053, "2026-10-31": 46326, "2027-01-31": 46418 };
/** One year without cost of capital, half of it up. */
const ONE_YEAR = [null, null, null, null, 0, 1, 0.5, null, null, null, null] as const;

export const orbitalBreakevenDate = define({
  name: "ORBITAL_BREAKEVEN_DATE",
  summary:
    "First date on which compute in orbit costs no more than on the ground, along a path of launch prices.",
  args: {
    start: date("date of the first launch price, from which every date is counted"),
    groundCost: amount(
      "cost on the ground at the start per kWh of IT, or per GPU-hour where gpu_per_kw is given",
      units.perHour,
    ),
    itPerKw: itPerKw(),
    kgPerKw: amount("mass of the whole satellite per kW of IT: 1,000 over kW per tonne", units.kgPerKw),
    launchPrices: vector(
      "launch price per kg of each period, the first at the start",
      units.perKg,
      ANY_NUMBER,
    ),
    frequency: frequency(),
    groundEscalation: optional(
      number("growth of the ground's cost per year", units.annualRate, ABOVE_MINUS_ONE),
      0,
    ),
    buildPerKg: buildPerKg(),
    ...satelliteArguments(),
  },
  returns: {
    kind: "scalar",
    unit: units.date,
    describe:
      "first EDATE(start, 12k/frequency), k = 0…, at which ORBITAL_LCOC is at most ground_cost·(1 + ground_escalation)^(k/frequency)",
  },
  notes: [
    "Dates are counted from start, never chained, and clipped to the month's end; from the last day of a month every date is one.",
    "A launch price equal to ORBITAL_BREAKEVEN_LAUNCH breaks even.",
    "In and out as in ORBITAL_LCOC. Published dates differ because their boundaries do: launch alone, launch and build, or all with chips.",
    "For a path by Wright's law give ORBITAL_LAUNCH_PRICE of the Cumulative mass of ORBITAL_RAMP.",
  ],
  sources: ["nrel-slcoe", "suncatcher"],
  examples: [
    {
      arguments: [DAYS["2026-01-31"], 5, 8000, 10, [[1500, 1000, 500, 200, 100]], 4, null, ...ONE_YEAR],
      result: DAYS["2026-10-31"],
      because: "The break-even price is $367.6/kg: $200 after three quarters, at a month's end.",
    },
    {
      arguments: [DAYS["2026-01-31"], 5, 8000, 10, [[1000], [1000], [1000]], 1, 1, ...ONE_YEAR],
      result: DAYS["2027-01-31"],
      because: "At one price of $1,000, the ground's cost doubles in a year and overtakes.",
    },
    {
      arguments: [DAYS["2026-01-31"], 5, 8000, 10, [[1500, 1000]], 4, null, ...ONE_YEAR],
      result: { refusal: "no break-even found in launch_prices: not reached by 2026-04-30" },
      because: "No price of the path is low enough.",
    },
    {
      arguments: [DAYS["2026-01-31"], 1.094, 27000, 40, [[500]], 4, ...NULLS],
      result: { refusal: "no break-even found in launch_prices: not reached by 2026-01-31" },
      because: "A single price is that of the start alone, too high for 40 kg/kW.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(start,ground_cost,it_per_kw,kg_per_kw,launch_prices,frequency,[ground_escalation],",
      `${SATELLITE_PARAMETERS}LET(`,
      given("e", "ground_escalation"),
      LET_SATELLITE,
      `j,${countOf("launch_prices")},k,SEQUENCE(j,1,0),`,
      "y,((it_per_kw*(1+p)+kg_per_kw*(b+TOCOL(launch_prices)))*(1+i)+o)/h,",
      "z,ground_cost*(1+e)^(k/frequency),f,MIN(IF(y<=z+0.000000000001*z,k,j)),x,INT(start),q,12*f/frequency,",
      "IF(f=j,NA(),IF(DAY(x+1)=1,EOMONTH(x,q),EDATE(x,q)))))",
    ].join(""),
  },
  steps: [
    {
      term: "Periods from start",
      unit: units.periods,
      how: "the first k whose launch price is low enough",
      value: (values) => firstBreakeven(values, values),
    },
    {
      term: "Ground cost then",
      unit: units.perHour,
      how: "ground_cost·(1 + ground_escalation)^(k/frequency)",
      value: (values) => groundLevels(values)[firstBreakeven(values, values)],
    },
    {
      term: "Orbit cost then",
      unit: units.perHour,
      how: "ORBITAL_LCOC at that launch price",
      value: (values) => orbitCost(values, values.launchPrices[firstBreakeven(values, values)]),
    },
  ],
  evaluate: ({ start, groundCost, groundEscalation, launchPrices, frequency: perYear, ...terms }) =>
    breakevenDate(terms, { start, groundCost, groundEscalation, launchPrices, frequency: perYear }),
});
