import type { Arithmetic } from "./arithmetic";

/**
 * Σ factorᵗ, t = 1…periods, by doubling: A(2m) = A(m)·(1 + factorᵐ). Every term is positive, so nothing cancels at any
 * rate, 0 and below among them, where (1 − vⁿ)/i would.
 */
export function annuity<T>(arithmetic: Arithmetic<T>, factor: T, periods: number): T {
  const { add, multiply } = arithmetic;
  const one = arithmetic.of(1);
  let sum = arithmetic.of(0);
  let power = one;
  for (const digit of periods.toString(2)) {
    sum = multiply(sum, add(one, power));
    power = multiply(power, power);
    if (digit === "1") {
      power = multiply(power, factor);
      sum = add(sum, power);
    }
  }
  return sum;
}
