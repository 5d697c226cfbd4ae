import type { Fact } from "../define";

export const published = (value: number, source: string): Fact => ({ value, provenance: "public", source });
export const assumed = (value: number, source: string): Fact => ({ value, provenance: "assumed", source });
/** Not public: the cell stays blank. */
export const undisclosed = (source: string): Fact => ({ value: "", provenance: "undisclosed", source });

/** What no deal of this kind discloses of its vehicle, for illustration. */
export const vehicleAssumptions: Readonly<Record<string, Fact>> = {
  setupCosts: assumed(20, "Not public; for illustration"),
  gearing: assumed(0.7, "Not public; vendors of GPUs claim 50 to 70 %"),
  debtRate: assumed(0.09, "Not public; CoreWeave's notes due 2031 pay 9 %"),
  fee: assumed(0.015, "Not public; for illustration"),
  commitmentFee: assumed(0.0075, "Not public; for illustration"),
  capitalisedMonths: assumed(0, "Not public; rents are assumed to start at close"),
  reserveMonths: assumed(3, "Not public; for illustration"),
  vehicleCosts: assumed(2, "Not public; trustee, servicer and audit, for illustration"),
  dscr: assumed(1.3, "Not public; banks are said to want 1.35x"),
  highestLtv: assumed(0.65, "Not public; close to the published loan over cost"),
  lowestLlcr: assumed(1.25, "Not public; for illustration"),
  lockup: assumed(1.15, "Not public; vendors claim a cash trap at 1.15x"),
  breach: assumed(1.05, "Not public; for illustration"),
  sweepShare: assumed(0.5, "Not public; for illustration"),
  haircut: assumed(0.3, "Not public; for illustration"),
  claimRecovery: assumed(0.25, "Not public; for illustration"),
};
