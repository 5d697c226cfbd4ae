import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import type { Accrual } from "./discountFactors";

/**
 * Balances at t = 0…n from the last back: Bₜ₋₁ = (Bₜ + serviceₜ)·vₜ, Bₙ = `end`. Each is the value of what is still to
 * come, a sum of terms of one sign where services and end are at or above 0, so nothing cancels.
 */
export function balancesBefore<T>(
  { add, multiply }: Arithmetic<T>,
  services: readonly T[],
  periods: readonly Accrual<T>[],
  end: T,
): T[] {
  const balances = new Array<T>(services.length + 1).fill(end);
  for (let row = services.length - 1; row >= 0; row--) {
    balances[row] = multiply(add(balances[row + 1], services[row]), periods[row].factor);
  }
  return balances;
}

/** Balances at t = 0…n from the first on: Bₜ = Bₜ₋₁ + Bₜ₋₁·iₜ − serviceₜ, with what there is in them that may cancel. */
export function balancesAfter<T>(
  arithmetic: Arithmetic<T>,
  services: readonly T[],
  periods: readonly Accrual<T>[],
  debt: Sum<T>,
): Sum<T>[] {
  const { add, multiply, of, subtract } = arithmetic;
  const balances = [debt];
  let { value, magnitude } = debt;
  services.forEach((service, row) => {
    const growth = add(of(1), periods[row].rate);
    value = subtract(multiply(value, growth), service);
    magnitude = add(multiply(magnitude, growth), sizeOf(arithmetic, service));
    balances.push({ value, magnitude });
  });
  return balances;
}

/** interestₜ = Bₜ₋₁·iₜ for t = 1…n, of the balances at t = 0…n. */
export function interests<T>(
  { multiply }: Arithmetic<T>,
  balances: readonly T[],
  periods: readonly Accrual<T>[],
): T[] {
  return periods.map(({ rate }, row) => multiply(balances[row], rate));
}

/** A difference, and what there is in it that may cancel. */
export function difference<T>(arithmetic: Arithmetic<T>, a: T, b: T): Sum<T> {
  return {
    value: arithmetic.subtract(a, b),
    magnitude: arithmetic.add(sizeOf(arithmetic, a), sizeOf(arithmetic, b)),
  };
}

/** |a|. */
export function sizeOf<T>({ of, subtract, toNumber }: Arithmetic<T>, a: T): T {
  return toNumber(a) < 0 ? subtract(of(0), a) : a;
}
