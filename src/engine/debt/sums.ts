import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { sizeOf } from "./roll";

/** The operations on sums that remember what there is in them that may cancel. */
export interface Sums<T> {
  readonly exactly: (value: number) => Sum<T>;
  /** A term of either sign, which has lost nothing yet. */
  readonly term: (value: T) => Sum<T>;
  readonly plus: (a: Sum<T>, b: Sum<T>) => Sum<T>;
  readonly minus: (a: Sum<T>, b: Sum<T>) => Sum<T>;
  readonly times: (a: Sum<T>, b: Sum<T>) => Sum<T>;
  /** a / b; what b has lost in cancelling, the quotient has lost too. */
  readonly over: (a: Sum<T>, b: Sum<T>) => Sum<T>;
}

export function sumsOf<T>(arithmetic: Arithmetic<T>): Sums<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const term = (value: T): Sum<T> => ({ value, magnitude: sizeOf(arithmetic, value) });
  const over = (a: Sum<T>, b: Sum<T>): Sum<T> => {
    const value = divide(a.value, b.value);
    if (isPlain(a) && isPlain(b)) return uncancelled(value);
    const size = sizeOf(arithmetic, b.value);
    return { value, magnitude: multiply(divide(a.magnitude, size), divide(b.magnitude, size)) };
  };
  return {
    exactly: (value) => term(of(value)),
    term,
    plus: (a, b) => combined(add, a, b),
    minus: (a, b) => ({ value: subtract(a.value, b.value), magnitude: add(a.magnitude, b.magnitude) }),
    times: (a, b) => combined(multiply, a, b),
    over,
  };
}

/** Of terms at or above 0 a sum or a product loses nothing: its magnitude is itself. */
function combined<T>(operation: (a: T, b: T) => T, a: Sum<T>, b: Sum<T>): Sum<T> {
  const made = operation(a.value, b.value);
  return isPlain(a) && isPlain(b)
    ? uncancelled(made)
    : { value: made, magnitude: operation(a.magnitude, b.magnitude) };
}

function isPlain<T>({ value, magnitude }: Sum<T>): boolean {
  return value === magnitude;
}
