import type { Arithmetic } from "./arithmetic";

/** The root of a number above 0 that a double can hold, by Newton's steps from the double's root. */
export function squareRoot<T>(arithmetic: Arithmetic<T>, square: T): T {
  const { add, divide, multiply, of, toNumber } = arithmetic;
  const half = of(0.5);
  let root = of(Math.sqrt(toNumber(square)));
  // Each step squares the error; the first is that of a double.
  for (let error = 2 ** -50; error > arithmetic.epsilon; error **= 2)
    root = multiply(half, add(root, divide(square, root)));
  return root;
}
