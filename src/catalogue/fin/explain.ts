import { name, terms } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { explanationOf } from "./explained";

const HEADER = ["Term", "Value", "Unit", "How"];

export const finExplain = define({
  name: "FIN_EXPLAIN",
  summary:
    "How a result comes about: every argument as read, defaults filled in, the steps between, the result.",
  args: {
    function: name("name of the function, such as LEASE_NPV, with or without APSIS."),
    terms: terms(
      "a row for each argument: its name, then its value or its values across; blank rows are skipped",
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each argument, for each intermediate step, and for the result",
    columns: {
      term: { header: "Term", unit: units.text },
      value: { header: "Value", unit: units.byRow },
      unit: { header: "Unit", unit: units.text },
      how: { header: "How", unit: units.text },
    },
  },
  notes: [
    "How says of an argument whether it is given, by default or left out, and what it is; of a step its formula.",
    "What cannot be computed is an error in Value, with its sentence under How beside the argument that caused it and beside the result; the rest stands. Only a name that is unknown or missing refuses the whole.",
    "Several values stand in one cell as text: the first and the last of them, and how many there are. A table's result is its size, and a row for each of its columns.",
    "terms are read as FIN_SENS reads them. An argument of which 0 is no value is left out by a 0, as everywhere.",
  ],
  sources: ["icaew-modelling", "fast-standard"],
  examples: [
    {
      arguments: [
        "ORBITAL_COMPUTE_KW",
        [
          ["mass_t", 10_000],
          ["kw_per_t", ""],
          ["availability", 0.95],
        ],
      ],
      result: [
        HEADER,
        ["mass_t", 10_000, "tonnes", "given: mass of the satellites, in tonnes"],
        [
          "kw_per_t",
          100,
          "kW per tonne",
          "default: compute per mass of the whole satellite; the default is a claim, not a measurement",
        ],
        ["availability", 0.95, "share of 1", "given: share of the time in which the compute is there"],
        [
          "Density",
          100,
          "kW per tonne",
          "kw_per_t; the default of 100 is an announced claim, not a measurement; published: AI1 as stated 70, Starlink v2 mini 49, JPL's design 17 to 29",
        ],
        ["Compute installed", 1_000_000, "kW", "mass_t·kw_per_t, before availability"],
        ["Result", 950_000, "kW", "mass_t·kw_per_t·availability"],
      ],
      because: "A blank density is the default, and says of itself what it is.",
    },
    {
      arguments: [
        "FIN_CORKSCREW",
        [
          ["opening", 100, "", ""],
          ["additions", 10, 20, 30],
          ["reductions", 5, "", ""],
        ],
      ],
      result: [
        HEADER,
        ["opening", 100, "money", "given: balance before the first period"],
        ["additions", "10; 20; 30", "money", "given: added in each period: one value, or one for each"],
        ["reductions", 5, "money", "given: taken away in each period, above 0: one value, or one for each"],
        [
          "Result",
          "3 rows and 5 columns under a header",
          "text",
          "a row per period: closing = opening + additions − reductions, and the next opening",
        ],
        ["Period", "1; 2; 3", "periods", "column of the result"],
        ["Opening", "100; 105; 120", "money", "column of the result"],
        ["Additions", "10; 20; 30", "money", "column of the result"],
        ["Reductions", "5, 3 times", "money", "column of the result"],
        ["Closing", "105; 120; 145", "money", "column of the result"],
      ],
      because: "A table is explained column by column.",
    },
    {
      arguments: ["MERGER_EXCHANGE_RATIO", [["offer_per_share", 75.46]]],
      result: { refusal: "acquirer_price must be given; got nothing" },
      because: "An argument that must be given and is not is refused by name.",
    },
  ],
  lambda: { impossible: "a formula of Excel does not know how another one came to its result" },
  steps: [],
  evaluate: (given, registry) => explanationOf(registry, given),
});
