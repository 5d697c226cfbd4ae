import { everyMonths } from "../calendar/addMonths";
import type { Frequency, SerialDay, Timing } from "../types";

/** How many payments fall, how often a year and at which end of their periods. */
export interface Payments {
  readonly periods: number;
  readonly frequency: Frequency;
  readonly timing: Timing;
}

/**
 * The days on which payments fall: 12t/frequency months after `start` in arrears, 12(t − 1)/frequency in advance, t = 1….
 * @throws EngineError where the last of them is after 9999-12-31
 */
export function dueDates(start: SerialDay, { periods, frequency, timing }: Payments): SerialDay[] {
  const months = 12 / frequency;
  return everyMonths(start, { first: months * (1 - timing), months, count: periods });
}
