import { massT } from "../../engine/orbit/capacity";
import { amount, density } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { DENSITY_STEP, densityNotes, densitySources } from "./densities";
import { givenAboveZero } from "../twins/given";

export const orbitalMassT = define({
  name: "ORBITAL_MASS_T",
  summary:
    "Mass of satellites by compute, in tonnes; the default 100 kW/t is a claim, not a measurement; published: 70, 49, 17–29.",
  args: { computeKw: amount("compute in orbit, in kW", units.kw), kwPerT: density() },
  returns: { kind: "scalar", unit: units.tonnes, describe: "compute_kw/kw_per_t" },
  notes: densityNotes,
  sources: densitySources,
  examples: [
    {
      arguments: [1_000_000, null],
      result: 10_000,
      because: "A gigawatt at the announced density, which nobody has measured.",
    },
    {
      arguments: [1_000_000, 25],
      result: 40_000,
      because: "At 25 kW/t, within JPL's range, it weighs four times as much.",
    },
    {
      arguments: [1_000_000, -70],
      result: { refusal: "kw_per_t must be above 0; got -70" },
      because: "A density must be above 0.",
    },
  ],
  lambda: {
    formula: `LAMBDA(compute_kw,[kw_per_t],LET(${givenAboveZero("d", "kw_per_t", 100)}compute_kw/d))`,
  },
  steps: [
    {
      term: "Density",
      unit: units.kwPerT,
      how: DENSITY_STEP,
      value: ({ kwPerT }) => kwPerT,
    },
  ],
  evaluate: ({ computeKw, kwPerT }) => massT(computeKw, kwPerT),
});
