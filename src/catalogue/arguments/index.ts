export type { Argument, Earlier, Option } from "./argument";
export { notZero, omittable, optional } from "./argument";
export { dayCount, holidays, roll } from "./calendar";
export { checks } from "./checks";
export { choice, flag } from "./choices";
export { annualRates, annualRatesByRow, boundedPerPeriod, coverages } from "./debt";
export { entries, optionalFlags, sparse } from "./lists";
export { balance, cfads, debtService, lifeArguments, standingFor } from "./loan";
export { altitude, amount, density, dividingShare, positive, shareBelowOne } from "./orbit";
export { pick } from "./picks";
export { quote } from "./quotes";
export {
  annualRate,
  date,
  effectiveRate,
  frequency,
  money,
  number,
  periodRate,
  periods,
  pue,
  rounding,
  share,
  timing,
} from "./scalars";
export {
  annualLoss,
  availability,
  buildPerKg,
  gpuPerKw,
  itPerKw,
  lifeYears,
  satelliteArguments,
  utilisation,
} from "./satellite";
export { quarter, recoveryClass } from "./tax";
export type { Term } from "./terms";
export { anyCells, isNothing, name, terms } from "./terms";
export { perTier, tiers } from "./tiers";
export { generations, residualCurve, residualParameter } from "./residualCurve";
export {
  ABOVE_MINUS_ONE_EACH,
  ANY_NUMBER,
  asLongAs,
  sparselyAsLongAs,
  dates,
  each,
  flows,
  FROM_ZERO,
  oneOrPerPeriod,
  optionalPerPeriod,
  pairs,
  perPeriod,
  several,
  SHARES,
  vector,
  zeroForNone,
} from "./vectors";
export type { Bound } from "./bounds";
export { ABOVE_MINUS_ONE, ABOVE_ZERO, AT_LEAST_ZERO, bound, SHARE, WHOLE } from "./bounds";
