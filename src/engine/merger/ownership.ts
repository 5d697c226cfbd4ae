import { mustBe } from "../errors";
import { fixedPoint, fractionBits, fromFixedPoint, quotient } from "../numeric/binary";
import type { Money, Ratio } from "../types";

/** Who holds the combined company; ownership is "" where it is worth nothing. */
export type Ownership = {
  readonly party: readonly string[];
  readonly value: readonly Money[];
  readonly ownership: readonly (Ratio | "")[];
};

/**
 * Shares of the two parties in the combined company: values at which shares change hands, the target's less the cash that
 * its holders take instead of shares.
 * @throws EngineError where the cash is more than the target's value
 */
export function ownership(acquirerValue: Money, targetValue: Money, cash: Money): Ownership {
  if (cash > targetValue) throw mustBe("cash", `at most target_value, ${targetValue}`, cash);
  const bits = fractionBits([[acquirerValue, targetValue, cash]]);
  const [acquirer, target, paid] = [acquirerValue, targetValue, cash].map((value) => fixedPoint(value, bits));
  const values = [acquirer, target - paid, acquirer + target - paid];
  const [, , total] = values;
  return {
    party: ["Acquirer holders", "Target holders", "Total"],
    value: values.map((value) => fromFixedPoint(value, bits)),
    ownership: values.map((value) => (total > 0n ? quotient(value, total) : "")),
  };
}
