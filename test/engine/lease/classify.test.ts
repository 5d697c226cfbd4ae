import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ClassificationTerms } from "../../../src/engine/lease/classify";
import { classify } from "../../../src/engine/lease/classify";

/** Five of eight years, payments worth 80 of 100: no test is met. */
const none: ClassificationTerms = {
  termYears: 5,
  lifeYears: 8,
  paymentsValue: 80,
  fairValue: 100,
  titleTransfers: false,
  purchaseOption: false,
  specialised: false,
  thirdPartyGuarantee: 0,
  collectible: true,
  termThreshold: 0.75,
  valueThreshold: 0.9,
  nearEndOfLife: false,
};

const TESTS = [
  "Title transfers",
  "Purchase option",
  "Term share of life",
  "Payments share of fair value",
  "Specialised asset",
  "Payments and guarantees share",
  "Lessee class",
  "Lessor class",
];

function classes(terms: Partial<ClassificationTerms>): readonly unknown[] {
  return classify({ ...none, ...terms }).value.slice(6);
}

describe("classification under ASC 842", () => {
  it("lists the tests in the order of the standard, then the two classes", () => {
    const table = classify(none);
    expect(table.test).toEqual(TESTS);
    expect(table.value).toEqual([false, false, 5 / 8, 0.8, false, 0.8, "OPERATING", "OPERATING"]);
    expect(table.threshold).toEqual(["", "", 0.75, 0.9, "", 0.9, "", ""]);
    expect(table.met).toEqual([false, false, false, false, false, false, "", ""]);
  });

  it.each([
    ["title transfers", { titleTransfers: true }],
    ["a purchase option is reasonably certain", { purchaseOption: true }],
    ["the term is the major part of the life", { termYears: 6 }],
    ["the payments are substantially all of the fair value", { paymentsValue: 90 }],
    ["the asset is specialised", { specialised: true }],
  ])("is a finance and a sales-type lease where %s", (_, terms) => {
    expect(classes(terms)).toEqual(["FINANCE", "SALES_TYPE"]);
  });

  it("is met at a threshold and not just below it", () => {
    expect(classify({ ...none, termYears: 6 }).met[2]).toBe(true);
    expect(classify({ ...none, termYears: 6 - 2 ** -50 }).met[2]).toBe(false);
    expect(classify({ ...none, paymentsValue: 90 }).met[3]).toBe(true);
    expect(classify({ ...none, paymentsValue: 90 - 2 ** -46 }).met[3]).toBe(false);
  });

  it("skips the test of the term near the end of the life, and still shows the share", () => {
    const table = classify({ ...none, termYears: 8, nearEndOfLife: true });
    expect([table.value[2], table.threshold[2], table.met[2]]).toEqual([1, 0.75, ""]);
    expect(table.value.slice(6)).toEqual(["OPERATING", "OPERATING"]);
  });

  it("finances directly where a third party's guarantee closes the gap and collection is probable", () => {
    expect(classes({ thirdPartyGuarantee: 10 })).toEqual(["OPERATING", "DIRECT_FINANCING"]);
    expect(classes({ thirdPartyGuarantee: 9 })).toEqual(["OPERATING", "OPERATING"]);
    expect(classes({ thirdPartyGuarantee: 10, collectible: false })).toEqual(["OPERATING", "OPERATING"]);
  });

  it("stays a sales-type lease whether or not collection is probable", () => {
    expect(classes({ paymentsValue: 95, collectible: false })).toEqual(["FINANCE", "SALES_TYPE"]);
  });

  it("does not depend on the unit of money, and takes the lessor's class from the lessee's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 130 }),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (paymentsValue, thirdPartyGuarantee, titleTransfers) => {
          const terms = { ...none, paymentsValue, thirdPartyGuarantee, titleTransfers };
          const thousandfold = {
            ...terms,
            paymentsValue: 1000 * paymentsValue,
            thirdPartyGuarantee: 1000 * thirdPartyGuarantee,
            fairValue: 1000 * terms.fairValue,
          };
          const table = classify(terms);
          expect(classify(thousandfold)).toEqual(table);
          expect(table.value[6] === "FINANCE").toBe(table.value[7] === "SALES_TYPE");
          expect(table.value[6] === "FINANCE").toBe(table.met.slice(0, 5).includes(true));
        },
      ),
    );
  });
});
