import { engineVersion } from "../../engine/version";
import { choice, optional } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { CONTRACT_DIGEST, PRESETS_AS_OF } from "../versions";

const VERSIONS = {
  ENGINE: engineVersion,
  CATALOGUE: () => CONTRACT_DIGEST,
  PRESETS: () => PRESETS_AS_OF,
};

export const finVersion = define({
  name: "FIN_VERSION",
  summary:
    "What a result was made with: the engine's version, the digest of the contract, the presets' date.",
  args: {
    what: optional(
      choice("which version to give", [
        { value: "ENGINE", meaning: "semantic version of the engine" },
        { value: "CATALOGUE", meaning: "digest of every function's name, arguments and defaults" },
        { value: "PRESETS", meaning: "the day that the latest of the presets describes" },
      ]),
      "ENGINE",
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.date,
    describe: "the version or the digest as text, or the presets' as-of date",
  },
  notes: [
    "Beside a model's results it says later what they were made with; two workbooks with equal digests call equal functions.",
    "The digest is the first twelve hexadecimal digits of the SHA-256 of all signatures, sorted, a line each.",
    "It changes with an update of the add-in alone: no clock and no network is asked.",
  ],
  sources: ["semver", "fips-180-4"],
  examples: [
    {
      arguments: ["PRESETS"],
      result: PRESETS_AS_OF,
      because: "The presets describe what was published by then.",
    },
    {
      arguments: ["EXCEL"],
      result: { refusal: 'what must be one of ENGINE, CATALOGUE, PRESETS; got "EXCEL"' },
      because: "Of Excel's own version this function knows nothing.",
    },
  ],
  lambda: { impossible: "a formula does not know which add-in its workbook was calculated with" },
  steps: [
    { term: "Engine", unit: units.choice, how: "version in package.json", value: VERSIONS.ENGINE },
    { term: "Catalogue", unit: units.choice, how: "digest of all signatures", value: VERSIONS.CATALOGUE },
    { term: "Presets", unit: units.date, how: "latest as-of date", value: VERSIONS.PRESETS },
  ],
  evaluate: ({ what }) => VERSIONS[what](),
});
