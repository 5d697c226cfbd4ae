import { anyCells, name, omittable, terms } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { sensitivityOf } from "./sensitivity";

/** Flows at 10 %: −100 today, 60 and 60 after one and two periods. */
const FLOWS = ["flows", -100, 60, 60] as const;
const npvAt = (rate: number): number => -100 + 60 / (1 + rate) + 60 / (1 + rate) ** 2;

export const finSens = define({
  name: "FIN_SENS",
  summary:
    "A data table: any function here that gives one value, at each value of one or two of its arguments.",
  args: {
    function: name("name of the function, such as LEASE_NPV, with or without APSIS."),
    terms: terms(
      "a row for each argument: its name, then its value or its values across; blank rows are skipped",
    ),
    rowArgument: name(
      "name of the argument that varies down the rows, such as annual_rate; terms may leave it out",
    ),
    rowValues: anyCells("its values, in a row or a column", "vector", units.byArgument),
    columnArgument: omittable(name("name of the argument that varies across the columns")),
    columnValues: omittable(anyCells("its values, in a row or a column", "vector", units.byArgument)),
  },
  returns: {
    kind: "grid",
    unit: units.byFunction,
    describe:
      "under a header, row_values down the first column and the results beside them; column_values across the header where they are given",
  },
  notes: [
    "Excel's own data tables refuse functions of add-ins: they show #CALC!.",
    "A cell that cannot be computed is an error of its own with its reason, and the rest stands.",
    "The header of one argument names it and the function; of two, its first cell names both.",
    "terms may lie in other columns of a sheet: names as Excel shows them, in any case. Vectors lie across, and end at their last cell that is not blank; Excel on the desktop may send blank cells as 0, so give vectors beside longer ones in full.",
    "An argument of several rows, such as a table of ages, takes a row of terms for each, all under its name.",
    "Tables, vectors and the functions that work on others are refused. A million units of work is the limit: 9,000 results or so of a small function, 80 of one over 12,000 periods.",
  ],
  sources: ["excel-data-table"],
  examples: [
    {
      arguments: [
        "FIN_NPV",
        [["period_rate", 0.1, "", ""], [...FLOWS], ["first_period", 0, "", ""]],
        "period_rate",
        [[0], [0.1], [0.2]],
        null,
        null,
      ],
      result: [
        ["period_rate", "FIN_NPV"],
        [0, 20],
        [0.1, npvAt(0.1)],
        [0.2, npvAt(0.2)],
      ],
      because: "The more is asked, the less the flows are worth.",
    },
    {
      arguments: [
        "apsis.lease_factor",
        [
          ["periods", 1],
          ["frequency", 1],
          ["", ""],
        ],
        "annual_yield",
        [[0, 0.1]],
        "residual_share",
        [[0], [0.5]],
      ],
      result: [
        ["annual_yield \\ residual_share", 0, 0.5],
        [0, 1, 0.5],
        [0.1, 1.1, 0.6],
      ],
      because: "One rent for one year: all of the cost and its yield, less the residual.",
    },
    {
      arguments: ["LEASE_SCHEDULE", [["cost", 5400]], "cost", [[5400], [6000]], null, null],
      result: {
        refusal: "function must be one that gives a single value; got LEASE_SCHEDULE, which gives a table",
      },
      because: "A table does not fit into the cell of another one.",
    },
    {
      arguments: ["FIN_NPV", [["rate", 0.1]], "flows", [[1], [2]], null, null],
      result: {
        refusal: 'terms must be an argument of FIN_NPV (period_rate, flows, first_period); got "rate"',
      },
      because: "A name that the function does not know is refused by name.",
    },
  ],
  lambda: {
    impossible:
      "Excel's data tables are no functions, and its formulas cannot call a function by a name in a cell",
  },
  steps: [],
  evaluate: (given, registry) => sensitivityOf(registry, given),
});
