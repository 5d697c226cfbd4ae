import type { Preset } from "./define";
import { deals } from "./deals";

export { chipVehicle } from "./chipVehicle";
export { computeLease } from "./computeLease";
export { deals, fits } from "./deals";
export { orbitalFleet } from "./orbitalFleet";
export { orbit100 } from "./presets/orbits";
export { spacexXai } from "./presets/spacexXai";
export { valorCompute1, valorCompute2 } from "./presets/valorCompute";
export { shareMerger } from "./shareMerger";

/** Every preset. */
export const presets: readonly Preset[] = [...new Set(deals.map(({ preset }) => preset))];
