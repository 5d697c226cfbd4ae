import { mustBe, noneFound } from "../errors";
import { nearWhole } from "../numeric/nearWhole";
import { rationally } from "../numeric/rational";
import type { Money, Ratio } from "../types";

/** What is paid for a cluster of chips and the facility around it. */
export interface ClusterTerms {
  readonly budget: Money;
  readonly pricePerGpu: Money;
  /** IT power of a GPU, its share of the servers included. */
  readonly kwPerGpu: number;
  /** Facility power per IT power, at least 1. */
  readonly pue: Ratio;
  /** Per kW of IT power. */
  readonly facilityPerKw: Money;
}

/** Items, their values and the units of those in MW. */
export type Cluster = {
  readonly item: readonly string[];
  readonly value: readonly number[];
  readonly unit: readonly string[];
};

const KW_PER_MW = 1000;

/**
 * What a budget buys: GPUs = ⌊budget/(price + kw·facility)⌋, a quotient within 1e-9 of an integer being that integer; the IT
 * power they draw and, times pue, what the facility draws, in MW; what chips and facility cost, and what is left. That is
 * below 0 by a trifle where the quotient was rounded up.
 * @throws EngineError where a GPU costs nothing, or so little that their number is beyond the doubles
 */
export function cluster(terms: ClusterTerms): Cluster {
  const { pricePerGpu, kwPerGpu, pue, facilityPerKw } = terms;
  const gpus = gpusOf(terms);
  const itPower = (gpus * kwPerGpu) / KW_PER_MW;
  return {
    item: ["GPUs", "IT power", "Facility power", "Chips", "Facility", "Unspent"],
    value: [
      gpus,
      itPower,
      itPower * pue,
      gpus * pricePerGpu,
      gpus * kwPerGpu * facilityPerKw,
      unspent(terms, gpus),
    ],
    unit: ["", "MW", "MW", "", "", ""],
  };
}

function gpusOf({ budget, pricePerGpu, kwPerGpu, facilityPerKw }: ClusterTerms): number {
  const cost = pricePerGpu + kwPerGpu * facilityPerKw;
  if (cost === 0) throw mustBe("pricePerGpu", "above 0 where its facility costs nothing", pricePerGpu);
  const gpus = Math.floor(nearWhole(budget / cost));
  if (gpus === Infinity)
    throw noneFound("number of GPUs that Excel can hold", "budget", "budget / price_per_gpu");
  return gpus;
}

/** budget − gpus·price − gpus·kw·facility, which nearly cancel. */
function unspent({ budget, pricePerGpu, kwPerGpu, facilityPerKw }: ClusterTerms, gpus: number): Money {
  return rationally(({ add, multiply, of, subtract }) => {
    const facility = multiply(of(kwPerGpu), of(facilityPerKw));
    const spent = multiply(of(gpus), add(of(pricePerGpu), facility));
    return { value: subtract(of(budget), spent), magnitude: add(of(budget), spent), operations: 16 };
  });
}
