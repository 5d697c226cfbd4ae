import type { Frequency, Money, Ratio } from "../types";

/** What a lessee pays per period, and for how many GPUs. */
export interface GpuHourTerms {
  readonly rent: Money;
  readonly gpus: number;
  readonly frequency: Frequency;
  /** Share of the hours that is billed, above 0. */
  readonly utilisation: Ratio;
  readonly kwPerGpu: number;
  /** Facility power per IT power, at least 1. */
  readonly pue: Ratio;
  /** Per kWh. */
  readonly powerPrice: Money;
  readonly otherCosts: Money;
}

export const HOURS_PER_YEAR = 8760;

/**
 * A lessee's all-in cost per billable GPU-hour: (rent + otherCosts + gpus·kw·pue·price·8760/f)/(gpus·8760/f·utilisation).
 * Power is drawn in every hour, billed or not. Terms above 0 alone: nothing cancels.
 */
export function gpuHour(terms: GpuHourTerms): Money {
  const { rent, otherCosts, utilisation } = terms;
  return (rent + otherCosts) / (gpuHours(terms) * utilisation) + powerPerHour(terms) / utilisation;
}

/** Hours of all GPUs in a period. */
export function gpuHours({ gpus, frequency }: Pick<GpuHourTerms, "gpus" | "frequency">): number {
  return gpus * (HOURS_PER_YEAR / frequency);
}

/** Cost of the power that a GPU draws in an hour, cooling included. */
export function powerPerHour({
  kwPerGpu,
  pue,
  powerPrice,
}: Pick<GpuHourTerms, "kwPerGpu" | "pue" | "powerPrice">): Money {
  return kwPerGpu * pue * powerPrice;
}
