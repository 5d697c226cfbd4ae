export type { Argument, Earlier, Option } from "./argument";
export { notZero, omittable, optional } from "./argument";
export { choice, flag } from "./choices";
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
  rounding,
  share,
  timing,
} from "./scalars";
export { quarter, recoveryClass } from "./tax";
export {
  ANY_NUMBER,
  dates,
  each,
  flows,
  FROM_ZERO,
  oneOrPerPeriod,
  optionalPerPeriod,
  pairs,
  perPeriod,
  several,
  vector,
} from "./vectors";
export type { Bound } from "./bounds";
export { ABOVE_MINUS_ONE, ABOVE_ZERO, AT_LEAST_ZERO, bound, SHARE, WHOLE } from "./bounds";
