import { afterAll, expect } from "@jest/globals";
import type { Decimal } from "decimal.js";
import { relativelyOff, ulp, ulpsOff } from "./exact";

/** What the catalogue promises of every result. */
export const PROMISED = 1e-12;

/** How far beyond the worst that is told a result may be, in units in the last place. */
const SPARE = 0.01;

/** Holds results against references, and says at the end of the file how many there were and how far off the worst was. */
export class Worst {
  private cases = 0;
  private ulps = 0;

  constructor(kernel: string) {
    afterAll(() => {
      process.stdout.write(`${kernel}: ${this.cases} cases, worst ${this.ulps.toPrecision(3)} ulp\n`);
    });
  }

  /** `about` is shown where the result is not what was promised. */
  judge(actual: number, expected: Decimal, about: () => string): void {
    this.cases += 1;
    if (this.isNoWorse(actual, expected.toNumber())) return;
    const off = relativelyOff(actual, expected);
    if (!(off <= PROMISED)) {
      expect(`${actual}, off by ${off} of ${expected.toString()} in ${about()}`).toBe(expected.toString());
    }
    if (expected.abs().gte(2.3e-308)) this.ulps = Math.max(this.ulps, ulpsOff(actual, expected));
  }

  /**
   * Whether doubles alone prove that a result is as promised and no farther off than the worst: the nearest double lies
   * within half a place of what is expected, and a result so many places from it within half a place more.
   */
  private isNoWorse(actual: number, nearest: number): boolean {
    const off = Math.abs(actual - nearest);
    const size = Math.abs(nearest);
    if (!(size > 1e-290 && size < 1e290 && off <= size * (PROMISED / 10))) return false;
    return off / ulp(nearest) + 0.5 <= this.ulps + SPARE;
  }

  get worst(): number {
    return this.ulps;
  }
}
