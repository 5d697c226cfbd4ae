import type { Preset } from "./define";
import { orbitPlan } from "./presets/orbitPlan";
import { spacexXai } from "./presets/spacexXai";
import { valorCompute1 } from "./presets/valorCompute1";
import { valorCompute2 } from "./presets/valorCompute2";

export { chipVehicle } from "./chipVehicle";
export { computeLease } from "./computeLease";
export { orbitClaim } from "./orbitClaim";
export { shareMerger } from "./shareMerger";
export { orbitPlan, spacexXai, valorCompute1, valorCompute2 };

/** Every preset. */
export const presets: readonly Preset[] = [valorCompute1, valorCompute2, spacexXai, orbitPlan];
