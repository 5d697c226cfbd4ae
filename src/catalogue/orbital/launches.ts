import { arriving, launches } from "../../engine/orbit/launches";
import { amount, dividingShare, optional, positive } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { givenAboveZero } from "../twins/given";

export const orbitalLaunches = define({
  name: "ORBITAL_LAUNCHES",
  summary: "Whole launches that a mass takes to orbit, given the payload of one, its fill and its success.",
  args: {
    massT: amount("mass to bring to orbit, in tonnes", units.tonnes),
    payloadT: optional(positive("payload of one launch to that orbit, in tonnes", units.tonnes), 100),
    fill: optional(dividingShare("share of the payload that is used, above 0"), 1),
    success: optional(dividingShare("share of the launches that arrive, above 0"), 1),
  },
  returns: { kind: "scalar", unit: units.count, describe: "ceil(mass_t / (payload_t·fill·success))" },
  notes: [
    "A quotient within 1e-9 of an integer is that integer.",
    "What is lost in a failed launch is built and flown again: success divides the payload. The cost of what is lost is not in here.",
    "A payload of 100 t is announced; by September 2026 the heaviest deployment of a Starship was 44 t.",
  ],
  sources: ["suncatcher"],
  examples: [
    {
      arguments: [10000, null, null, null],
      result: 100,
      because: "A gigawatt at 100 kW/t is 10,000 t: a hundred launches of 100 t.",
    },
    {
      arguments: [1e6 / 70, 200, null, null],
      result: 72,
      because: "The same at 70 kW/t is 14,286 t: 71.4 launches of 200 t.",
    },
    {
      arguments: [1000, 100, 0.8, 0.95],
      result: 14,
      because: "Launches four fifths full, one in twenty lost, bring 76 t each: 13.2 are 14.",
    },
    {
      arguments: [1000, 100, 80, null],
      result: { refusal: "fill must be a share from 0 to 1, such as 0.8 for 80 %; got 80" },
      because: "A fill typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(mass_t,[payload_t],[fill],[success],LET(",
      givenAboveZero("p", "payload_t", "100"),
      givenAboveZero("f", "fill", "1"),
      givenAboveZero("s", "success", "1"),
      "q,mass_t/p/f/s,w,ROUND(q,0),IF(ABS(q-w)<=0.000000001*w,w,ROUNDUP(q,0))))",
    ].join(""),
  },
  steps: [
    {
      term: "Mass per launch",
      unit: units.tonnes,
      how: "payload_t·fill·success",
      value: (values) => arriving(values),
    },
  ],
  evaluate: launches,
});
