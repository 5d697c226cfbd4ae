import type { Addresses } from "../define";

const SATELLITE = ["buildPrice", "premium", "insurance", "upkeep", "wacc", "years", "uptime", "loss"];

/** The arguments of a satellite, from the build price to the degradation. */
export const satellite = ({ cell }: Addresses): string[] => [...SATELLITE, "degradation"].map(cell);

/** What the money in a formula is: per kWh of IT in orbit, of what costs so much per kW. */
export interface PerKw {
  readonly capital: string | number;
  readonly operation: string | number;
  /** Whether satellites fail and fade. */
  readonly lasting?: boolean;
}

/** The cost per kWh in orbit of capital and operation per kW alone. */
export function perKwh(at: Addresses, { capital, operation, lasting = false }: PerKw): string {
  const { apsis, cell } = at;
  const attrition = lasting ? [0, 0] : ["loss", "degradation"].map(cell);
  const terms = ["wacc", "years", "uptime"].map(cell);
  return apsis("ORBITAL_LCOC", capital, 0, 0, 0, 0, 0, operation, ...terms, ...attrition);
}

/** The cost per kWh on the ground of IT, facility, power and operation per kW. */
export function groundPerKwh(
  { apsis, cell }: Addresses,
  [it, facility, power, operation]: readonly (string | number)[],
): string {
  const terms = ["groundWacc", "years", "facilityYears", "groundAvailability"].map(cell);
  return apsis("GROUND_LCOC", it, facility, power, cell("pue"), operation, ...terms);
}
