import { describe, expect, it } from "@jest/globals";
import { addMonths, everyMonths } from "../../../src/engine/calendar/addMonths";

const JANUARY_31_2024 = 45322;
const DECEMBER_31_9999 = 2958465;

describe("days every so many months", () => {
  it("are those that addMonths gives, from any day of the calendar", () => {
    const steps = [1, 3, 6, 12].flatMap((months) =>
      [0, months].map((first) => ({ first, months, count: 13 })),
    );
    for (let anchor = 1; anchor < DECEMBER_31_9999 - 14 * 366; anchor += anchor < 100 ? 1 : 9973) {
      for (const step of steps) {
        const each = Array.from({ length: step.count }, (_, k) =>
          addMonths(anchor, step.first + k * step.months),
        );
        expect(everyMonths(anchor, step)).toEqual(each);
      }
    }
  });

  it("keep to the ends of months where they start at one", () => {
    const [february, march, april] = everyMonths(JANUARY_31_2024, { first: 1, months: 1, count: 3 });
    expect([february, march, april]).toEqual([45351, 45382, 45412]);
  });

  it("are refused where the last one lies beyond the calendar", () => {
    const steps = { first: 1, months: 12, count: 2 };
    expect(() => everyMonths(DECEMBER_31_9999 - 366, steps)).toThrow(
      "start must be a date whose last period",
    );
  });
});
