import type { Confidence, Fact } from "../define";

type Value = Fact["value"];

/** Published: by a filing or a statute, by press that names its source, or by a blog or a vendor. */
export const published = (value: Value, source: string, confidence: Confidence = "press"): Fact => ({
  value,
  provenance: "public",
  source,
  confidence,
});
/** Not public; the value is for illustration alone, and the source says why it is this one. */
export const assumed = (value: Value, source: string): Fact => ({ value, provenance: "assumed", source });
/** Said by a party of what nobody has measured. */
export const claimed = (value: Value, source: string): Fact => ({
  value,
  provenance: "claim",
  source,
  confidence: "press",
});
/** Not public, and nothing to be gained by an illustration: the cell stays blank. */
export const undisclosed = (source: string): Fact => ({ value: "", provenance: "undisclosed", source });
