import { name, number, omittable, terms } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { resultAtSolution, searchedRange, solutionOf } from "./solveFor";

export const finSolve = define({
  name: "FIN_SOLVE",
  summary:
    "Goal seek: the value of one argument at which any function here that gives one value gives the target.",
  args: {
    function: name("name of the function, such as LEASE_NPV, with or without APSIS."),
    terms: terms(
      "a row for each argument: its name, then its value or its values across; blank rows are skipped",
    ),
    argument: name("name of the argument to find, such as rent; terms may leave it out"),
    target: number("what the function is to give", units.byFunction),
    low: omittable(
      number("lowest value to look at; if omitted the least that the argument may be", units.byArgument),
    ),
    high: omittable(
      number("highest value to look at; if omitted the most that the argument may be", units.byArgument),
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.byArgument,
    describe:
      "the argument's value, from low to high, at which the function gives target; of several the nearest to its value in terms, else the lowest",
  },
  notes: [
    "Excel's own Goal Seek cannot change a cell on which functions of add-ins depend.",
    "It looks at the whole range of the argument, at some 600 values of every size and most closely around its value in terms, and narrows down to the last digit wherever the target is passed or touched. Jumps and poles are no solutions.",
    "For an argument that takes a row of values, such as rent, one value that stands for all of them is found.",
    "A count or a date is found among whole numbers alone: most targets lie between two of them, and have none.",
    "Of more periods fewer values are looked at, so that every answer comes within a second; low and high make the search finer.",
    "terms are read as FIN_SENS reads them. A blank low or high is 0: leave them out for the argument's own range.",
  ],
  sources: ["excel-goal-seek", "chandrupatla"],
  examples: [
    {
      arguments: [
        "FIN_NPV",
        [
          ["flows", -100, 60, 60],
          ["first_period", 0, "", ""],
        ],
        "period_rate",
        0,
        null,
        null,
      ],
      result: (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1,
      because: "The rate at which a present value is 0 is the one that FIN_IRR gives: 13.07 %.",
    },
    {
      arguments: [
        "ORBITAL_COMPUTE_KW",
        [
          ["mass_t", 10_000],
          ["availability", 0.95],
        ],
        "kw_per_t",
        237_500,
        null,
        null,
      ],
      result: 25,
      because: "10,000 tonnes that are up 95 % of the time give 237.5 MW at 25 kW/t.",
    },
    {
      arguments: ["MERGER_EXCHANGE_RATIO", [["offer_per_share", 75.46]], "acquirer_price", 0.5, 1, 1000],
      result: 150.92,
      because: "Two shares for one of the acquirer at twice the price.",
    },
    {
      arguments: ["ORBITAL_COMPUTE_KW", [["mass_t", 10]], "availability", 2000, null, null],
      result: {
        refusal:
          "no availability for which ORBITAL_COMPUTE_KW gives 2000 found in 0 to 1, where it gives from 0 to 1000",
      },
      because: "Ten tonnes at 100 kW/t give a megawatt at most.",
    },
  ],
  lambda: {
    impossible:
      "Excel's Goal Seek is no function, and its formulas cannot call a function by a name in a cell",
  },
  steps: [
    {
      term: "Lowest value searched",
      unit: units.byArgument,
      how: "the least that the argument may be, or low",
      value: (given, registry) => searchedRange(registry, given).low,
    },
    {
      term: "Highest value searched",
      unit: units.byArgument,
      how: "the most that the argument may be, or high",
      value: (given, registry) => searchedRange(registry, given).high,
    },
    {
      term: "Result there",
      unit: units.byFunction,
      how: "what the function gives at the value found",
      value: (given, registry) => resultAtSolution(registry, given),
    },
  ],
  evaluate: (given, registry) => solutionOf(registry, given),
});
