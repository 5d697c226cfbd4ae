import { exhaustSpeed, propellantKg } from "../../engine/orbit/propulsion";
import { amount, optional, positive } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { givenAboveZero } from "../twins/given";

export const orbitalPropellantKg = define({
  name: "ORBITAL_PROPELLANT_KG",
  summary: "Propellant for a change of speed in m/s of a satellite by its dry mass in kg, in kg.",
  args: {
    dryKg: amount("mass without propellant, in kg", units.kg),
    deltaV: amount("change of speed over the life, in m/s: ORBITAL_DELTA_V", units.metresPerSecond),
    specificImpulse: optional(positive("specific impulse of the thruster, in seconds", units.seconds), 1600),
  },
  returns: {
    kind: "scalar",
    unit: units.kg,
    describe: "dry_kg·(exp(delta_v/(9.80665·specific_impulse)) − 1)",
  },
  notes: [
    "Specific impulse in seconds: cold gas 50 to 75, monopropellant about 220, Hall thrusters 1,500 to 2,000.",
    "The propellant is on top of the dry mass, which it leaves in the end.",
  ],
  sources: ["smad"],
  examples: [
    {
      arguments: [1000, 9.80665 * 200 * Math.log(1.5), 200],
      result: 500,
      because: "A change by ln 1.5 of the exhaust's speed takes half of the dry mass.",
    },
    { arguments: [1000, 0, null], result: 0, because: "Without a change of speed nothing is burnt." },
    {
      arguments: [1000, 150, -220],
      result: { refusal: "specific_impulse must be above 0; got -220" },
      because: "A specific impulse must be above 0.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(dry_kg,delta_v,[specific_impulse],LET(",
      givenAboveZero("i", "specific_impulse", 1600),
      "dry_kg*(EXP(delta_v/(9.80665*i))-1)))",
    ].join(""),
  },
  steps: [
    {
      term: "Exhaust speed",
      unit: units.metresPerSecond,
      how: "9.80665·specific_impulse",
      value: ({ specificImpulse }) => exhaustSpeed(specificImpulse),
    },
  ],
  evaluate: ({ dryKg, deltaV, specificImpulse }) => propellantKg(dryKg, deltaV, specificImpulse),
});
