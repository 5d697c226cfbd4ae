import { afterAll, expect } from "@jest/globals";
import type { Decimal } from "decimal.js";
import { relativelyOff, ulpsOff } from "./exact";

/** What the catalogue promises of every result. */
export const PROMISED = 1e-12;

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
    const off = relativelyOff(actual, expected);
    if (!(off <= PROMISED)) {
      expect(`${actual}, off by ${off} of ${expected.toString()} in ${about()}`).toBe(expected.toString());
    }
    if (expected.abs().gte(2.3e-308)) this.ulps = Math.max(this.ulps, ulpsOff(actual, expected));
  }

  get worst(): number {
    return this.ulps;
  }
}
