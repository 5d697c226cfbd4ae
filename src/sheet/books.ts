import {
  chipVehicle,
  computeLease,
  orbit100,
  orbitalFleet,
  shareMerger,
  spacexXai,
  valorCompute1,
  valorCompute2,
} from "../models";
import type { Model, Preset } from "../models/define";
import type { Book } from "./book";
import { modelSheet } from "./modelSheet";

const SHEETS: readonly (readonly [string, Model, Preset])[] = [
  ["Lease", computeLease, valorCompute2],
  ["SPV I", chipVehicle, valorCompute1],
  ["SPV II", chipVehicle, valorCompute2],
  ["Merger", shareMerger, spacexXai],
  ["Orbit", orbitalFleet, orbit100],
];

/** The workbook with which the workbench opens: real deals, what is not public labelled as assumed or left blank. */
export function workbenchBook(): Book {
  return {
    name: "Valor Compute Infrastructure",
    sheets: SHEETS.map(([name, model, preset]) => modelSheet(model, preset, name, "APSIS.")),
  };
}
