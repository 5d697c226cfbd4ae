import type { Arithmetic } from "../numeric/arithmetic";
import { DOUBLE_DOUBLE } from "../numeric/arithmetic";
import { squareRoot } from "../numeric/squareRoot";
import { radians, sine } from "../numeric/trigonometry";
import type { Ratio } from "../types";
import { shadowSquares, shareOfTurn } from "./eclipse";
import { constant, OBLIQUITY_DEG } from "./constants";
import { inclinationCosineSquared, noInclination } from "./sunSynchronous";

const STEPS = 3600;
const FULL_TURN_DEG = 360;
const NOON = 12;
const DEGREES_PER_HOUR = 15;

/**
 * Share of the year in sunlight of a sun-synchronous circular orbit, by the local time of its ascending node in hours:
 * 1 − the mean eclipse fraction over the Sun's longitudes L = 2πk/3600, k = 0…3,599, of a circular ecliptic orbit. The
 * node stands at L + 15°(nodeHour − 12), and sin β = s·h of the Sun's direction s and the orbit's normal h. In
 * double-double, since an orbit that just grazes the shadow on one of the steps has no digits left in doubles.
 * @throws EngineError (no solution) where no orbit of that altitude is sun-synchronous
 * Source: Vallado, section 5.3 (eclipses) and 11.4.1.
 */
export function sunlitFraction(altitudeKm: number, nodeHour: number): Ratio {
  let eclipses = 0;
  for (const height of sunHeights(DOUBLE_DOUBLE, altitudeKm, nodeHour)) {
    const [inside, outside] = shadowSquares(DOUBLE_DOUBLE, altitudeKm, height);
    eclipses += shareOfTurn(DOUBLE_DOUBLE.toNumber(DOUBLE_DOUBLE.subtract(inside, outside)));
  }
  return 1 - eclipses / STEPS;
}

/**
 * sin β at each step: sin i·(cos L sin Ω − cos ε sin L cos Ω) + cos i·sin ε sin L, with Ω = L + φ the node's right
 * ascension and ε the obliquity.
 */
function sunHeights<T>(arithmetic: Arithmetic<T>, altitudeKm: number, nodeHour: number): T[] {
  const { add, multiply, of, subtract } = arithmetic;
  const tilt = inclinationOf(arithmetic, altitudeKm);
  const obliquity = sineAndCosine(arithmetic, constant(arithmetic, OBLIQUITY_DEG));
  const lead = multiply(subtract(of(nodeHour), of(NOON)), of(DEGREES_PER_HOUR));
  const phase = sineAndCosine(arithmetic, lead);
  const polar = multiply(tilt.cosine, obliquity.sine);
  return turn(arithmetic).map((sun) => {
    const node = sum(arithmetic, sun, phase);
    const across = multiply(multiply(obliquity.cosine, sun.sine), node.cosine);
    const ahead = subtract(multiply(sun.cosine, node.sine), across);
    return add(multiply(tilt.sine, ahead), multiply(polar, sun.sine));
  });
}

interface SineAndCosine<T> {
  readonly sine: T;
  readonly cosine: T;
}

function inclinationOf<T>(arithmetic: Arithmetic<T>, altitudeKm: number): SineAndCosine<T> {
  const { of, subtract, toNumber } = arithmetic;
  const cosineSquared = inclinationCosineSquared(arithmetic, altitudeKm);
  const sineSquared = subtract(of(1), cosineSquared);
  if (toNumber(sineSquared) <= 0) throw noInclination(altitudeKm);
  return {
    sine: squareRoot(arithmetic, sineSquared),
    // Retrograde: the inclination is above 90°.
    cosine: subtract(of(0), squareRoot(arithmetic, cosineSquared)),
  };
}

function sineAndCosine<T>(arithmetic: Arithmetic<T>, degrees: T): SineAndCosine<T> {
  const beside = arithmetic.subtract(arithmetic.of(90), degrees);
  return {
    sine: sine(arithmetic, radians(arithmetic, degrees)),
    cosine: sine(arithmetic, radians(arithmetic, beside)),
  };
}

/** The sine and cosine of every step of a turn, each turned on from the one before. */
function turn<T>(arithmetic: Arithmetic<T>): SineAndCosine<T>[] {
  const { of } = arithmetic;
  const step = sineAndCosine(arithmetic, arithmetic.divide(of(FULL_TURN_DEG), of(STEPS)));
  const turned = [{ sine: of(0), cosine: of(1) }];
  for (let k = 1; k < STEPS; k++) turned.push(sum(arithmetic, turned[k - 1], step));
  return turned;
}

/** The sine and cosine of the sum of two angles. */
function sum<T>(
  { add, multiply, subtract }: Arithmetic<T>,
  a: SineAndCosine<T>,
  b: SineAndCosine<T>,
): SineAndCosine<T> {
  return {
    sine: add(multiply(a.sine, b.cosine), multiply(a.cosine, b.sine)),
    cosine: subtract(multiply(a.cosine, b.cosine), multiply(a.sine, b.sine)),
  };
}
