export { computeLease } from "./computeLease";
export { valorCompute2 } from "./presets/valorCompute2";
