import type { Money, Ratio } from "../types";

/** What the tests of ASC 842 look at, all at commencement. */
export interface ClassificationTerms {
  readonly termYears: number;
  /** What remains of the asset's economic life. */
  readonly lifeYears: number;
  /** Present value of the payments and of the lessee's own residual guarantee. */
  readonly paymentsValue: Money;
  readonly fairValue: Money;
  readonly titleTransfers: boolean;
  /** A purchase option that the lessee is reasonably certain to exercise. */
  readonly purchaseOption: boolean;
  /** So specialised that the lessor has no other use for it at the end. */
  readonly specialised: boolean;
  /** Present value of a residual guarantee by a third party. */
  readonly thirdPartyGuarantee: Money;
  readonly collectible: boolean;
  readonly termThreshold: Ratio;
  readonly valueThreshold: Ratio;
  /** Commencement falls near the end of the economic life, where the test of the term does not apply. */
  readonly nearEndOfLife: boolean;
}

/** A row per test, "" where there is nothing to say; then the two classes, in `value`. */
export type Classification = {
  readonly test: readonly string[];
  readonly value: readonly (boolean | number | string)[];
  readonly threshold: readonly (number | "")[];
  readonly met: readonly (boolean | "")[];
};

interface Row {
  readonly test: string;
  readonly value: boolean | number | string;
  readonly threshold: number | "";
  readonly met: boolean | "";
}

/**
 * The classification tests, a share being met at or above its threshold. The lessee's class is FINANCE where any of the
 * first five is met; the lessor's is then SALES_TYPE, otherwise DIRECT_FINANCING where the sixth is met and collection is
 * probable, otherwise OPERATING.
 * Source: ASC 842-10-25-2 and 25-3; the customary thresholds are those of 842-10-55-2.
 */
export function classify(terms: ClassificationTerms): Classification {
  const { paymentsValue, fairValue, valueThreshold } = terms;
  const transfer = [
    yesOrNo("Title transfers", terms.titleTransfers),
    yesOrNo("Purchase option", terms.purchaseOption),
    termTest(terms),
    share("Payments share of fair value", paymentsValue / fairValue, valueThreshold),
    yesOrNo("Specialised asset", terms.specialised),
  ];
  const guaranteed = (paymentsValue + terms.thirdPartyGuarantee) / fairValue;
  const backed = share("Payments and guarantees share", guaranteed, valueThreshold);
  const isTransfer = transfer.some(({ met }) => met === true);
  const isFinancing = backed.met === true && terms.collectible;
  return inColumns([
    ...transfer,
    backed,
    verdict("Lessee class", isTransfer ? "FINANCE" : "OPERATING"),
    verdict("Lessor class", isTransfer ? "SALES_TYPE" : isFinancing ? "DIRECT_FINANCING" : "OPERATING"),
  ]);
}

function termTest({ termYears, lifeYears, termThreshold, nearEndOfLife }: ClassificationTerms): Row {
  const row = share("Term share of life", termYears / lifeYears, termThreshold);
  return nearEndOfLife ? { ...row, met: "" } : row;
}

function yesOrNo(test: string, value: boolean): Row {
  return { test, value, threshold: "", met: value };
}

function share(test: string, value: Ratio, threshold: Ratio): Row {
  return { test, value, threshold, met: value >= threshold };
}

function verdict(test: string, value: string): Row {
  return { test, value, threshold: "", met: "" };
}

function inColumns(rows: readonly Row[]): Classification {
  return {
    test: rows.map(({ test }) => test),
    value: rows.map(({ value }) => value),
    threshold: rows.map(({ threshold }) => threshold),
    met: rows.map(({ met }) => met),
  };
}
