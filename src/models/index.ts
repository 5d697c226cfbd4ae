import type { Preset } from "./define";
import { valorCompute2 } from "./presets/valorCompute2";

export { computeLease } from "./computeLease";
export { valorCompute2 };

/** Every preset. */
export const presets: readonly Preset[] = [valorCompute2];
