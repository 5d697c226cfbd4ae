import type { Ratio } from "../types";
import { batteryKwh } from "./power";

/** A satellite by what its parts weigh. */
export interface Satellite {
  readonly computeKw: number;
  readonly arrayWPerKg: number;
  readonly radiatorKgPerM2: number;
  /** Heat rejected per area of panel. */
  readonly radiatorWPerM2: number;
  readonly boardKgPerKw: number;
  /** Longest time in shadow. */
  readonly eclipseMin: number;
  /** Share of the orbit in shadow, below 1. */
  readonly eclipseFraction: Ratio;
  readonly batteryWhPerKg: number;
  readonly depthOfDischarge: Ratio;
  readonly batteryEfficiency: Ratio;
  /** Structure and bus as a share of the other parts. */
  readonly structure: Ratio;
  /** Power drawn per power of compute. */
  readonly overhead: Ratio;
}

type Cells = readonly (number | "")[];
/** A row per part, the total, and the density of the whole in kW/t, which stands in the column of kg. */
export type MassBudget = {
  readonly part: readonly string[];
  readonly kg: readonly number[];
  readonly kgPerKw: Cells;
  readonly share: Cells;
};

const WATTS = 1000;
const KG_PER_T = 1000;

/**
 * Mass of a satellite by part, kg. P kW of compute draw overhead·P: the array carries it and charges for the share e of
 * the orbit in shadow, P·(1 + e/(1 − e)); the radiator rejects it; the battery bridges the longest shadow; structure and
 * bus are a share of these parts. Terms at or above 0 alone: nothing cancels.
 */
export function massBudget(satellite: Satellite): MassBudget {
  const { computeKw: kw } = satellite;
  const parts = partsOf(satellite);
  const bare = parts.reduce((sum, [, kg]) => sum + kg, 0);
  const structure = satellite.structure * bare;
  const total = bare + structure;
  const rows = [...parts, ["Structure", structure] as const, ["Total", total] as const];
  return {
    part: [...rows.map(([part]) => part), "System density"],
    kg: [...rows.map(([, kg]) => kg), (kw * KG_PER_T) / total],
    kgPerKw: [...rows.map(([, kg]) => kg / kw), ""],
    share: [...rows.map(([, kg]) => kg / total), ""],
  };
}

function partsOf(satellite: Satellite): readonly (readonly [string, number])[] {
  const { computeKw: kw, eclipseFraction: e, overhead } = satellite;
  const drawnKw = overhead * kw;
  const drawnW = drawnKw * WATTS;
  const batteryWh =
    WATTS *
    batteryKwh({
      loadKw: drawnKw,
      eclipseMin: satellite.eclipseMin,
      depthOfDischarge: satellite.depthOfDischarge,
      efficiency: satellite.batteryEfficiency,
    });
  return [
    ["Array", (drawnW * (1 + e / (1 - e))) / satellite.arrayWPerKg],
    ["Radiator", (drawnW / satellite.radiatorWPerM2) * satellite.radiatorKgPerM2],
    ["Boards", satellite.boardKgPerKw * kw],
    ["Battery", batteryWh / satellite.batteryWhPerKg],
  ];
}
