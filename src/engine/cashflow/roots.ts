import type { Money, PeriodRate, SerialDay } from "../types";
import { datedRates, found, periodicRates } from "./rates";

/**
 * Every rate above −1 at which the flows have a present value of 0, ascending, a multiple root once: per period where
 * they are a period apart, effective where they have dates.
 * @throws EngineError where dates are not as many as flows, or no rate solves
 */
export function roots(flows: readonly Money[], dates?: readonly SerialDay[]): readonly PeriodRate[] {
  return found(dates === undefined ? periodicRates(flows) : datedRates(flows, dates));
}
