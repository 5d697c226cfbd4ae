import type { Arithmetic } from "./arithmetic";
import { squareRoot } from "./squareRoot";

/** Halvings of an angle before its series, which then gains more than a digit with each term. */
const HALVINGS = 3;

/**
 * The sine of an angle in radians, by its Taylor series. As many digits as the precision has up to π/2; at two turns four
 * fewer.
 */
export function sine<T>(arithmetic: Arithmetic<T>, angle: T): T {
  const { divide, multiply, of, subtract } = arithmetic;
  const square = multiply(angle, angle);
  let [sum, term] = [angle, angle];
  for (let k = 2; isWorthAdding(arithmetic, term, sum); k += 2) {
    term = subtract(of(0), divide(multiply(term, square), of(k * (k + 1))));
    sum = arithmetic.add(sum, term);
  }
  return sum;
}

/** The arctangent of a number at or above 0, in radians: halved three times, then its series. */
export function arctangent<T>(arithmetic: Arithmetic<T>, tangent: T): T {
  const { add, divide, multiply, of } = arithmetic;
  const one = of(1);
  let reduced = tangent;
  // tan(x/2) = tan x / (1 + √(1 + tan² x))
  for (let halving = 0; halving < HALVINGS; halving++)
    reduced = divide(reduced, add(one, squareRoot(arithmetic, add(one, multiply(reduced, reduced)))));
  return multiply(of(2 ** HALVINGS), arctangentSeries(arithmetic, reduced));
}

/** π, by Machin's formula. */
export function pi<T>(arithmetic: Arithmetic<T>): T {
  const { divide, multiply, of, subtract } = arithmetic;
  const part = (times: number, under: number): T =>
    multiply(of(times), arctangentSeries(arithmetic, divide(of(1), of(under))));
  return subtract(part(16, 5), part(4, 239));
}

/** An angle in degrees, in radians. */
export function radians<T>(arithmetic: Arithmetic<T>, degrees: T): T {
  const { divide, multiply, of } = arithmetic;
  return divide(multiply(degrees, pi(arithmetic)), of(180));
}

/** x − x³/3 + x⁵/5 − … for an x well below 1. */
function arctangentSeries<T>(arithmetic: Arithmetic<T>, tangent: T): T {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const square = subtract(of(0), multiply(tangent, tangent));
  let [sum, power] = [tangent, tangent];
  for (let k = 3; isWorthAdding(arithmetic, power, sum); k += 2) {
    power = multiply(power, square);
    sum = add(sum, divide(power, of(k)));
  }
  return sum;
}

function isWorthAdding<T>({ divide, epsilon, toNumber }: Arithmetic<T>, term: T, sum: T): boolean {
  return toNumber(term) !== 0 && Math.abs(toNumber(divide(term, sum))) > epsilon / 8;
}
