import { computeKw } from "../../engine/orbit/capacity";
import { amount, density, optional, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { DENSITY_STEP, densityNotes, densitySources } from "./densities";
import { given, givenAboveZero } from "../twins/given";

export const orbitalComputeKw = define({
  name: "ORBITAL_COMPUTE_KW",
  summary:
    "Compute of satellites by mass, in kW; the default 100 kW/t is a claim, not a measurement; published: 70, 49, 17–29.",
  args: {
    massT: amount("mass of the satellites, in tonnes", units.tonnes),
    kwPerT: density(),
    availability: optional(share("share of the time in which the compute is there"), 1),
  },
  returns: { kind: "scalar", unit: units.kw, describe: "mass_t·kw_per_t·availability" },
  notes: densityNotes,
  sources: densitySources,
  examples: [
    {
      arguments: [1_000_000, null, null],
      result: 100_000_000,
      because:
        "The claim: a million tonnes a year would be 100 GW, at an announced density that nobody has measured.",
    },
    {
      arguments: [10_000, 25, 0.95],
      result: 237_500,
      because: "At 25 kW/t, within JPL's range, the same 10,000 tonnes carry a quarter of the claim.",
    },
    {
      arguments: [10_000, 70, 95],
      result: { refusal: "availability must be a share from 0 to 1, such as 0.95 for 95 %; got 95" },
      because: "An availability typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(mass_t,[kw_per_t],[availability],LET(",
      givenAboveZero("d", "kw_per_t", 100),
      given("a", "availability", 1),
      "mass_t*d*a))",
    ].join(""),
  },
  steps: [
    {
      term: "Density",
      unit: units.kwPerT,
      how: DENSITY_STEP,
      value: ({ kwPerT }) => kwPerT,
    },
    {
      term: "Compute installed",
      unit: units.kw,
      how: "mass_t·kw_per_t, before availability",
      value: ({ massT, kwPerT }) => computeKw(massT, kwPerT, 1),
    },
  ],
  evaluate: ({ massT, kwPerT, availability }) => computeKw(massT, kwPerT, availability),
});
