import type { Fact } from "../define";
import { assumed } from "./facts";

const ILLUSTRATION = "Not public; for illustration";

const financing = {
  setupCosts: assumed(20, ILLUSTRATION),
  anchorEquity: assumed(0, "Not public; none for illustration"),
  gearing: assumed(0.7, "Not public; vendors of GPUs claim 50 to 70 %"),
  baseRate: assumed(0, "Not public; a fixed rate for illustration"),
  margin: assumed(0.09, "Not public; CoreWeave's notes due 2031 pay 9 %"),
  fee: assumed(0.015, ILLUSTRATION),
  commitmentFee: assumed(0.0075, ILLUSTRATION),
  capitalisedMonths: assumed(0, "Not public; rents are assumed to start at close"),
  reserveMonths: assumed(3, ILLUSTRATION),
};

const repayment = {
  profile: assumed("ANNUITY", "Not public; level for illustration"),
  interestOnly: assumed(0, "Not public; none for illustration"),
  balloonShare: assumed(0, "Not public; none for illustration"),
  dscr: assumed(1.3, "Not public; banks are said to want 1.35x"),
  highestLtv: assumed(0.65, "Not public; close to the published loan over cost of such deals"),
  lowestLlcr: assumed(1.25, ILLUSTRATION),
  lockup: assumed(1.15, "Not public; vendors claim a cash trap at 1.15x"),
  breach: assumed(1.05, ILLUSTRATION),
  sweepShare: assumed(0.5, ILLUSTRATION),
};

const lease = {
  annualYield: assumed(0.105, ILLUSTRATION),
  vehicleCosts: assumed(2, "Not public; trustee, servicer and audit, for illustration"),
};

const collateral = {
  curve: assumed("STRAIGHT_LINE", "For illustration; public marks of chips contradict one another"),
  lifeYears: assumed(6, "Useful life that hyperscalers book; some book 4 or 5 years"),
  decline: assumed(0.3, "For illustration; public marks of chips contradict one another"),
  firstRelease: assumed(1, ILLUSTRATION),
  releaseGap: assumed(2, ILLUSTRATION),
  cut: assumed(0.15, ILLUSTRATION),
  haircut: assumed(0.3, ILLUSTRATION),
  remarketing: assumed(0, ILLUSTRATION),
  claimRecovery: assumed(0.25, ILLUSTRATION),
  defaultMonth: assumed(0, "The lessee pays; 18 is the scenario of a default"),
};

/** What no deal of this kind discloses of its vehicle, for illustration. */
export const vehicleAssumptions: Readonly<Record<string, Fact>> = {
  ...financing,
  ...lease,
  ...repayment,
  ...collateral,
};
