import { timeToPower, worthOfWaiting } from "../../engine/orbit/timeToPower";
import { amount, annualRate, optional } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given } from "../twins/given";

export const orbitalTimeToPower = define({
  name: "ORBITAL_TIME_TO_POWER",
  summary:
    "Market price, as a multiple of ground cost, above which dearer but earlier capacity in orbit is worth more.",
  args: {
    orbitOverGround: amount("cost in orbit as a multiple of that on the ground", units.ratio),
    orbitDelayYears: amount("years until capacity in orbit works", units.years),
    groundDelayYears: amount(
      "years until capacity on the ground works, such as the queue for the grid",
      units.years,
    ),
    rate: optional(annualRate("discount rate per year, above 0, compounded once a year"), 0.12),
  },
  returns: {
    kind: "scalar",
    unit: units.ratio,
    describe: "(c·dₒ − d_g)/(dₒ − d_g), c = orbit_over_ground, d = (1 + rate)^−delay",
  },
  notes: [
    "Both earn the market price over lives of one length, once they work; at the threshold their present values are equal.",
    "Above it scarcity of power, not cost, speaks for orbit. Where orbit costs what the ground costs it is 1; below that less.",
    "Lenders look further: no repossession, one launch provider, and chips that age before debt is repaid.",
  ],
  sources: ["nrel-slcoe"],
  examples: [
    {
      arguments: [1.4, 1, 4, null],
      result: 1 + 0.4 / (1 - 1.12 ** -3),
      because: "Three years sooner at 12 % and 1.4 times the cost: above 2.39 times ground cost.",
    },
    { arguments: [1.5, 0, 1, 0.25], result: 3.5, because: "A year at 25 % is a fifth: (1.5 − 0.8) / 0.2." },
    {
      arguments: [1, 1, 1.5, 0.1],
      result: 1,
      because: "At one cost the earlier is worth more at any profit.",
    },
    {
      arguments: [1.4, 4, 1, null],
      result: {
        refusal:
          "no market price found in delays of 4 years for orbit and 1 for the ground: orbit must be the sooner",
      },
      because: "What is dearer and later is never worth more.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(orbit_over_ground,orbit_delay_years,ground_delay_years,[rate],LET(",
      given("i", "rate", "0.12"),
      "IF(OR(i<=0,orbit_delay_years>=ground_delay_years),NA(),",
      "1+(orbit_over_ground-1)/(1-(1+i)^(orbit_delay_years-ground_delay_years)))))",
    ].join(""),
  },
  steps: [
    {
      term: "Worth of waiting",
      unit: units.share,
      how: "d_g/dₒ = (1 + rate)^−(ground_delay_years − orbit_delay_years)",
      value: (values) => worthOfWaiting(values),
    },
  ],
  evaluate: timeToPower,
});
