import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Tested } from "../../../src/engine/debt/dscr";
import { dscrs } from "../../../src/engine/debt/dscr";
import { hardFlow, judgeRatio, total } from "../reference/debt";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("debt service coverage ratios");

/** Every window summed afresh; undefined where it is not full. */
function windowAt({ cfads, basis, window = 1 }: Tested, row: number): [number, number] | undefined {
  const first = basis === "FORWARD" ? row + 1 : row - (basis === "TRAILING" ? window : 1) + 1;
  const end = first + (basis === "PERIOD" ? 1 : window);
  return first < 0 || end > cfads.length ? undefined : [first, end];
}

function judge(terms: Tested): void {
  dscrs(terms).forEach((ratio, row) => {
    const at = windowAt(terms, row);
    if (at === undefined) {
      expect(ratio).toBe("");
    } else {
      const sum = (amounts: readonly number[]) => total(amounts.slice(...at).map((amount) => exact(amount)));
      const about = (): string => `row ${row} of ${JSON.stringify(terms)}`;
      judgeRatio(worst, ratio, [sum(terms.cfads), sum(terms.debtService)], about);
    }
  });
}

describe("debt service coverage ratios", () => {
  it("are 1.5034 for quarters of 329.6230 to the service of 3,500 at 9 % over five years", () => {
    const service = (3500 * 0.0225) / (1 - 1.0225 ** -20);
    expect(service).toBeCloseTo(219.2472, 4);
    const flows = {
      cfads: new Array<number>(20).fill(329.623),
      debtService: new Array<number>(20).fill(service),
    };
    for (const ratio of dscrs({ ...flows, basis: "PERIOD" })) expect(ratio).toBeCloseTo(1.5034, 4);
  });

  it("look back over full windows and forward over full windows", () => {
    const flows = { cfads: [10, 20, 30, 40], debtService: [10, 10, 20, 20] };
    expect(dscrs({ ...flows, basis: "TRAILING", window: 2 })).toEqual(["", 1.5, 50 / 30, 1.75]);
    expect(dscrs({ ...flows, basis: "FORWARD", window: 2 })).toEqual([50 / 30, 1.75, "", ""]);
    expect(dscrs({ ...flows, basis: "FORWARD", window: 4 })).toEqual(["", "", "", ""]);
    expect(dscrs({ ...flows, basis: "TRAILING", window: 5 })).toEqual(["", "", "", ""]);
    expect(dscrs({ ...flows, basis: "PERIOD", window: 3 })).toEqual([1, 2, 1.5, 2]);
  });

  it("are empty without service, and negative where the cash flow is", () => {
    expect(dscrs({ cfads: [5, -5, 5], debtService: [0, 10, 0], basis: "PERIOD" })).toEqual(["", -0.5, ""]);
    expect(dscrs({ cfads: [5, -5], debtService: [1, 1], basis: "TRAILING", window: 2 })).toEqual(["", 0]);
  });

  it("refuse a window that is wanted and not given", () => {
    const flows = { cfads: [1], debtService: [1] };
    expect(() => dscrs({ ...flows, basis: "TRAILING" })).toThrow(
      "window must be given for TRAILING; got nothing",
    );
  });

  it("never fall where a cash flow grows, and are a thousandth where services are a thousandfold", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 7 }), (cfads, debtService, at) => {
        const terms = { cfads, debtService, basis: "TRAILING", window: 3 } as const;
        const before = dscrs(terms);
        const after = dscrs({ ...terms, cfads: cfads.map((cash, row) => (row === at ? cash + 7 : cash)) });
        const dearer = dscrs({ ...terms, debtService: debtService.map((service) => service * 1000) });
        before.forEach((ratio, row) => {
          if (ratio === "") return;
          expect(after[row]).toBeGreaterThanOrEqual(ratio);
          expect(dearer[row]).toBeCloseTo(ratio / 1000, 12 - Math.ceil(Math.log10(ratio + 1)));
        });
      }),
    );
  });

  it("are right to 1e-12 whatever cancels in a window", () => {
    const random = new Random(31);
    for (let run = 0; run < 450; run++) {
      const periods = random.whole(1, 16);
      judge({
        cfads: random.list(periods, () => hardFlow(random)),
        debtService: random.list(periods, () => hardMoney(random)),
        basis: random.of(["PERIOD", "TRAILING", "FORWARD"]),
        window: random.whole(1, 6),
      });
    }
    judge({
      cfads: [1e16, 1, -1e16, 1e-300],
      debtService: [1e-300, 0, 5e-324, 1],
      basis: "TRAILING",
      window: 3,
    });
    judge({ cfads: [5e-324, 1e308], debtService: [5e-324, 1e308], basis: "PERIOD" });
  });

  it("take less than a second over 12,000 periods, also where windows come to nothing", () => {
    const before = process.cpuUsage();
    const debtService = new Array<number>(12000).fill(0.1);
    const cfads = debtService.map((_, row) => (row % 2 === 0 ? 0.3 : -0.3));
    dscrs({ cfads, debtService, basis: "TRAILING", window: 6000 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
