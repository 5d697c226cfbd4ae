import { chipVehicle, chipVehicleOf } from "./chipVehicle";
import { computeLease } from "./computeLease";
import type { Deal, Model, Preset } from "./define";
import { orbitalFleet } from "./orbitalFleet";
import { ddtl2Below, ddtl2Investment, ddtl4, ddtl5 } from "./presets/coreWeave";
import { abilene, beignet, vantageTexas, vantageWisconsin } from "./presets/dataCentres";
import { lambdaRevolver } from "./presets/lambda";
import { orbit100, orbit36, orbit70 } from "./presets/orbits";
import { spacexXai } from "./presets/spacexXai";
import { colossus2, valorCompute1, valorCompute2 } from "./presets/valorCompute";
import { shareMerger } from "./shareMerger";

/** Whether a preset says of every input of a model what it is, or that it is not public. */
export function fits(model: Model, { facts }: Preset): boolean {
  return Object.keys(model.inputs).every((key) => key in facts);
}

/** What the pane offers, in this order. */
export const deals: readonly Deal[] = [
  { id: "VCI_II", model: chipVehicle, preset: valorCompute2 },
  { id: "VCI_I", model: chipVehicle, preset: valorCompute1 },
  { id: "COLOSSUS_2", model: chipVehicle, preset: colossus2 },
  { id: "ORBIT_100", model: orbitalFleet, preset: orbit100 },
  { id: "ORBIT_70", model: orbitalFleet, preset: orbit70 },
  { id: "ORBIT_36", model: orbitalFleet, preset: orbit36 },
  { id: "SPACEX_XAI", model: shareMerger, preset: spacexXai },
  { id: "DDTL_2_IG", model: chipVehicle, preset: ddtl2Investment },
  { id: "DDTL_2_HY", model: chipVehicle, preset: ddtl2Below },
  { id: "DDTL_4", model: chipVehicleOf(24), preset: ddtl4 },
  { id: "DDTL_5", model: chipVehicleOf(22), preset: ddtl5 },
  { id: "BEIGNET", model: chipVehicleOf(47), preset: beignet },
  { id: "VANTAGE_TX", model: chipVehicleOf(16), preset: vantageTexas },
  { id: "VANTAGE_WI", model: chipVehicleOf(16), preset: vantageWisconsin },
  { id: "ABILENE", model: chipVehicleOf(60), preset: abilene },
  { id: "LAMBDA_1", model: chipVehicleOf(16), preset: lambdaRevolver },
  { id: "VCI_II_LEASE", model: computeLease, preset: valorCompute2 },
];
