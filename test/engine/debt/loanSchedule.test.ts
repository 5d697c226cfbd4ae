import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { LoanSchedule, LoanTerms } from "../../../src/engine/debt/loanSchedule";
import { loanSchedule } from "../../../src/engine/debt/loanSchedule";
import { day } from "../reference/days";

const loan: LoanTerms = {
  debt: [1000],
  annualRates: [0.1],
  periods: 4,
  frequency: 1,
  profile: "ANNUITY",
  interestOnly: 0,
  balloon: 0,
  rounding: 0,
};

const level = (terms: Partial<LoanTerms>): LoanSchedule => loanSchedule({ ...loan, ...terms });
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("a level loan", () => {
  it("pays the interest and principal of Microsoft's IPMT and PPMT", () => {
    const short = level({ debt: [8000], periods: 36, frequency: 12 });
    expect(short.interest[0]).toBeCloseTo(66.67, 2);
    expect(level({ debt: [8000], periods: 3 }).interest[2]).toBeCloseTo(292.45, 2);
    expect(level({ debt: [2000], periods: 24, frequency: 12 }).principal[0]).toBeCloseTo(75.62, 2);
    expect(level({ debt: [200000], periods: 10, annualRates: [0.08] }).principal[9]).toBeCloseTo(27598.05, 2);
  });

  it("pays the second year of Microsoft's CUMIPMT and CUMPRINC: 11,135.23 and 934.11 of 125,000 at 9 %", () => {
    const { interest, principal } = level({
      debt: [125000],
      periods: 360,
      frequency: 12,
      annualRates: [0.09],
    });
    expect(total(interest.slice(12, 24))).toBeCloseTo(11135.23213, 4);
    expect(total(principal.slice(12, 24))).toBeCloseTo(934.1071234, 4);
    expect(interest[0]).toBeCloseTo(937.5, 10);
    expect(principal[0]).toBeCloseTo(68.27827118, 7);
  });

  it("pays 219.2472 a quarter for 3,500 over five years at 9 %", () => {
    const { closing, service } = level({ debt: [3500], periods: 20, frequency: 4, annualRates: [0.09] });
    for (const payment of service) expect(payment).toBeCloseTo(219.2472, 4);
    expect(closing[19]).toBe(0);
  });

  it("is levelled anew by each rate", () => {
    const { closing, service } = level({ periods: 3, annualRates: [0.1, 0.12, 0.08] });
    const first = (1000 * 0.1) / (1 - 1.1 ** -3);
    const second = (closing[0] * 0.12) / (1 - 1.12 ** -2);
    expect(service).toEqual([first, second, closing[1] * 1.08].map((value) => expect.closeTo(value, 9)));
  });

  it("leaves its balloon to the last day, beside the service", () => {
    const { balloon, closing, principal, service } = level({ balloon: 400 });
    const payment = ((1000 - 400 * 1.1 ** -4) * 0.1) / (1 - 1.1 ** -4);
    expect(service).toEqual([1, 2, 3, 4].map(() => expect.closeTo(payment, 9)));
    expect(balloon).toEqual([0, 0, 0, 400]);
    expect(closing[3]).toBe(0);
    expect(total(principal)).toBeCloseTo(600, 9);
  });

  it("pays interest alone before it starts to repay", () => {
    const { principal, service } = level({ interestOnly: 2 });
    expect(principal.slice(0, 2)).toEqual([0, 0]);
    expect(service[0]).toBe(100);
    expect(service[2]).toBeCloseTo(1000 / (1 / 1.1 + 1 / 1.21), 9);
  });

  it("repays equal parts where nothing accrues", () => {
    expect(level({ annualRates: [0] }).closing).toEqual([750, 500, 250, 0]);
  });
});

describe("a linear loan and a bullet", () => {
  it("repay equal parts of what the balloon leaves, and all of it at the end", () => {
    const linear = level({ profile: "LINEAR", interestOnly: 1, balloon: 400 });
    expect(linear.principal).toEqual([0, 200, 200, 200]);
    expect(linear.closing).toEqual([1000, 800, 600, 0]);
    const bullet = level({ profile: "BULLET", balloon: 5, interestOnly: 9 });
    expect(bullet.balloon).toEqual([0, 0, 0, 1000]);
    expect(bullet.service).toEqual([100, 100, 100, 100]);
    expect(bullet.closing).toEqual([1000, 1000, 1000, 0]);
  });
});

describe("a delayed-draw term loan", () => {
  const drawn: Partial<LoanTerms> = { debt: [900, 0, 600], periods: 20, frequency: 4, annualRates: [0.11] };

  it("repays each draw over its own five years, a row per quarter, and adds them up", () => {
    const table = level(drawn);
    const [first, third] = [900, 600].map((debt) => level({ ...drawn, debt: [debt] }));
    expect(table.period).toHaveLength(22);
    table.period.forEach((_, row) => {
      for (const column of ["interest", "principal", "service", "closing"] as const) {
        const own = row < 20 ? first[column][row] : 0;
        expect(table[column][row]).toBeCloseTo(own + (row >= 2 ? third[column][row - 2] : 0), 9);
      }
    });
  });

  it("opens before the draw of the period, and pays interest on both", () => {
    const { draw, interest, opening } = level(drawn);
    expect(draw.slice(0, 4)).toEqual([900, 0, 600, 0]);
    expect(opening[0]).toBe(0);
    expect(interest[2]).toBeCloseTo(((opening[2] + 600) * 0.11) / 4, 10);
  });

  it("leaves a balloon pro rata at the end of each draw, and waits with each of them", () => {
    const { balloon, principal } = level({ ...drawn, balloon: 300, interestOnly: 3 });
    expect(balloon.slice(19)).toEqual([180, 0, 120].map((value) => expect.closeTo(value, 10)));
    expect(principal.slice(0, 3)).toEqual([0, 0, 0]);
    const alone = level({ ...drawn, debt: [900], balloon: 180, interestOnly: 3 });
    expect(principal[3]).toBeCloseTo(alone.principal[3], 10);
  });

  it("takes a rate for each row, not for each period of a draw", () => {
    const annualRates = Array.from({ length: 22 }, (_, row) => 0.08 + row / 1000);
    const { interest, opening } = level({ ...drawn, annualRates });
    expect(interest[21]).toBeCloseTo((opening[21] * annualRates[21]) / 4, 10);
  });
});

describe("amortising notes with a balloon", () => {
  it("such as 27,300 at 6.58 % from November 2025 to May 2049, a tenth of them left, are worth their price at their rate", () => {
    const terms = { debt: [27300], annualRates: [0.0658], periods: 47, frequency: 2, balloon: 2730 } as const;
    const { balloon, closing, date, service } = level({
      ...terms,
      start: [day("2025-11-15")],
      dayCount: "30/360",
    });
    expect(date[0]).toBe(day("2026-05-15"));
    expect(date[46]).toBe(day("2049-05-15"));
    const payment = (27300 - 2730 * 1.0329 ** -47) / ((1 - 1.0329 ** -47) / 0.0329);
    for (const paid of service) expect(paid).toBeCloseTo(payment, 8);
    const worth = service.reduce((sum, paid, row) => sum + (paid + balloon[row]) * 1.0329 ** -(row + 1), 0);
    expect(worth).toBeCloseTo(27300, 7);
    expect([balloon[46], closing[46]]).toEqual([2730, 0]);
  });
});

describe("the calendar of a loan", () => {
  it("ends each row so many months after the first day, month ends kept; without one there are no dates", () => {
    const start = [day("2026-01-31")];
    expect(level({ start, frequency: 12 }).date).toEqual(
      ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"].map(day),
    );
    expect(level({}).date).toEqual(["", "", "", ""]);
  });

  it("accrues by the days of each row, in the payment too", () => {
    const start = ["2026-01-15", "2026-04-15", "2026-07-15", "2027-01-15", "2027-02-01"].map(day);
    const { closing, date, interest, service } = level({ start, dayCount: "ACT/360", annualRates: [0.09] });
    expect(date).toEqual(start.slice(1));
    expect(interest[0]).toBeCloseTo((1000 * 0.09 * 90) / 360, 12);
    expect(interest[2]).toBeCloseTo((closing[1] * 0.09 * 184) / 360, 10);
    const i = (0.09 * 91) / 360;
    expect(service[1]).toBeCloseTo((closing[0] * i) / (1 - (1 + i) ** -3), 9);
    expect(closing[3]).toBe(0);
  });

  it("spares February's end at maturity, the last date, under 30E/360 ISDA", () => {
    const start = ["2026-01-31", "2026-02-28"].map(day);
    const { interest } = level({ start, periods: 1, dayCount: "30E/360 ISDA", profile: "BULLET" });
    expect(interest[0]).toBeCloseTo((1000 * 0.1 * 28) / 360, 12);
    const longer = level({
      start: [...start, day("2026-03-31")],
      periods: 2,
      dayCount: "30E/360 ISDA",
      profile: "BULLET",
    });
    expect(longer.interest[0]).toBeCloseTo((1000 * 0.1 * 30) / 360, 12);
  });

  it("leaves interest at rate/frequency where dates are given and no day count", () => {
    const start = ["2026-01-15", "2026-04-15", "2026-07-15", "2027-01-15", "2027-02-01"].map(day);
    expect(level({ start }).interest).toEqual(level({}).interest);
  });
});

describe("a loan that cannot be", () => {
  const dates = ["2026-01-15", "2026-04-15", "2026-04-15", "2027-01-15", "2027-02-01"].map(day);

  it.each<[string, Partial<LoanTerms>, string]>([
    [
      "rates of another length",
      { annualRates: [0.1, 0.1] },
      "annual_rate must be one value or 4, as many as rows; got 2",
    ],
    [
      "dates of another length",
      { start: [1, 2, 3] },
      "start must be one date or 5, one more than rows; got 3",
    ],
    [
      "dates that stand still",
      { start: dates },
      `start must be dates that ascend; got ${dates[2]} in position 3`,
    ],
    ["a day count without dates", { dayCount: "ACT/360" }, "start must be given with day_count; got nothing"],
    ["a balloon above the debt", { balloon: 1001 }, "balloon must be at most 1000, the debt; got 1001"],
    [
      "no period to repay in",
      { interestOnly: 4 },
      "interest_only must be below 4, the number of periods; got 4",
    ],
    [
      "more draws than can be worked out",
      { debt: new Array<number>(400).fill(1), periods: 400 },
      "debt must be draws of at most 150000 payments together; got 160000",
    ],
    [
      "interest that takes all",
      { annualRates: [-0.9], periods: 1, start: [1, 500], dayCount: "ACT/360" },
      "annual_rate must be above -1 over every period; got -0.9 in row 1",
    ],
  ])("is refused: %s", (_, terms, sentence) => {
    expect(() => level(terms)).toThrow(sentence);
  });
});

describe("every loan", () => {
  it("repays what is drawn, no more and no less, a thousandfold for a thousandfold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom("ANNUITY" as const, "LINEAR" as const, "BULLET" as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (debt, annualRate, periods, profile, share) => {
          const balloon = share * total(debt);
          const terms = { debt, annualRates: [annualRate], periods, frequency: 4 as const, profile, balloon };
          const table = level({ ...terms, interestOnly: Math.floor(periods / 3) });
          const size = total(debt);
          expect(table.closing[table.closing.length - 1]).toBe(0);
          expect(Math.abs(total(table.principal) + total(table.balloon) - size)).toBeLessThanOrEqual(
            1e-9 * size,
          );
          const larger = level({
            ...terms,
            debt: debt.map((draw) => 1000 * draw),
            balloon: 1000 * balloon,
            interestOnly: Math.floor(periods / 3),
          });
          expect(Math.abs(total(larger.interest) - 1000 * total(table.interest))).toBeLessThanOrEqual(
            1e-6 * size,
          );
        },
      ),
    );
  });
});
