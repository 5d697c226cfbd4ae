import { operationsOver, periodFactor } from "../lease/discounting";
import { HOURS_PER_YEAR } from "../lease/gpuHour";
import { annuity } from "../numeric/annuity";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { Sum } from "../numeric/certifiedColumns";
import { certifiedColumns } from "../numeric/certifiedColumns";
import { summed } from "../numeric/sums";
import type { AnnualRate, Money, Ratio } from "../types";
import type { Wear } from "./survivors";
import { yearlyLeft } from "./survivors";

/** A kW of IT in orbit, all but the price of its launch. Boundary: IT, build, launch, insurance and operation over one life. */
export interface OrbitTerms extends Wear {
  readonly itPerKw: Money;
  /** Mass of the whole satellite per kW of IT. */
  readonly kgPerKw: number;
  readonly buildPerKg: Money;
  /** What IT for orbit costs beyond the same IT on the ground, as a share of it. */
  readonly itPremium: Ratio;
  /** Launch and first-year insurance, as a share of what is insured: IT, build and launch. */
  readonly insurance: Ratio;
  readonly omPerKwYear: Money;
  readonly wacc: AnnualRate;
  /** Life in whole years. */
  readonly years: number;
  readonly availability: Ratio;
  readonly utilisation: Ratio;
  /** GPUs per kW of IT: costs are per GPU-hour. Undefined: per kWh of IT. */
  readonly gpuPerKw: number | undefined;
}

/** What a kW costs before its launch, and what it delivers: present values at its start. */
interface Life<T> {
  /** itPerKw·(1 + itPremium). */
  readonly it: T;
  readonly build: T;
  /** 1 + insurance. */
  readonly insured: T;
  /** Σ OM/(1 + w)ᵗ. */
  readonly upkeep: T;
  /** kWh of IT, or GPU-hours. */
  readonly delivered: T;
}

/**
 * Levelised cost of compute in orbit: [K + Σ OM/(1+w)ᵗ]/[8760·A·U·Σ ((1−loss)(1−degradation))^(t−1)/(1+w)ᵗ], t = 1…years, with
 * K = (it·(1 + premium) + kg·(build + launch))·(1 + insurance); per kWh of IT, or per GPU-hour where `gpuPerKw` is given. Money per
 * kW, costs and output at each year's end; a launch price below 0 is a subsidy.
 */
export function orbitCost(terms: OrbitTerms, launchPerKg: Money): Money {
  return orbitCosts(terms, [launchPerKg])[0];
}

/** The same at each of many launch prices, of which the life of the satellite knows nothing. */
export function orbitCosts(terms: OrbitTerms, launchPrices: readonly Money[]): Money[] {
  return certifiedColumns((arithmetic) => {
    const { multiply, of } = arithmetic;
    const { it, build, insured, upkeep, delivered } = lifeOf(arithmetic, terms);
    const before = [it, build].map((part) => multiply(part, insured));
    const cost = launchPrices.map((price) => {
      const launch = multiply(multiply(of(terms.kgPerKw), of(price)), insured);
      return sharedOut(arithmetic, [...before, launch, upkeep], delivered);
    });
    return { columns: { cost }, operations: operationsOf(arithmetic, terms, launchPrices) };
  }).cost;
}

/**
 * Launch price per kg at which `orbitCost` is the ground's cost, given per kWh of IT, or per GPU-hour where `gpuPerKw` is: the
 * cost is linear in it, so [(ground·delivered − upkeep)/(1 + insurance) − it·(1 + premium)]/kg − build. Below 0 where free
 * launch does not close the gap. kgPerKw above 0.
 */
export function breakevenLaunch(terms: OrbitTerms, groundCost: Money): Money {
  return certified((arithmetic) => {
    const { divide, multiply, of } = arithmetic;
    const { it, build, insured, upkeep, delivered } = lifeOf(arithmetic, terms);
    const afforded = divide(multiply(of(groundCost), delivered), insured);
    const spent = [divide(upkeep, insured), it, build].map((part) => multiply(of(-1), part));
    const operations = operationsOf(arithmetic, terms, [groundCost]);
    return { ...sharedOut(arithmetic, [afforded, ...spent], of(terms.kgPerKw)), operations };
  });
}

/** A sum of money over what it is for. */
function sharedOut<T>(arithmetic: Arithmetic<T>, parts: readonly T[], over: T): Sum<T> {
  const { value, magnitude } = summed(arithmetic, parts);
  return { value: arithmetic.divide(value, over), magnitude: arithmetic.divide(magnitude, over) };
}

/** IT, build and launch per kW, insured: what is paid before the satellite works. */
export function capitalPerKw(terms: OrbitTerms, launchPerKg: Money): Money {
  const { itPerKw, itPremium, kgPerKw, buildPerKg, insurance } = terms;
  return (itPerKw * (1 + itPremium) + kgPerKw * (buildPerKg + launchPerKg)) * (1 + insurance);
}

/** Present value of the yearly operation per kW. */
export function upkeepPerKw(terms: OrbitTerms): Money {
  return certified((arithmetic) => valued(arithmetic, terms, lifeOf(arithmetic, terms).upkeep));
}

/** Discounted kWh of IT that a kW delivers, or GPU-hours. */
export function deliveredPerKw(terms: OrbitTerms): number {
  return certified((arithmetic) => valued(arithmetic, terms, lifeOf(arithmetic, terms).delivered));
}

const valued = <T>(arithmetic: Arithmetic<T>, terms: OrbitTerms, value: T) => ({
  value,
  magnitude: value,
  operations: operationsOf(arithmetic, terms, []),
});

function lifeOf<T>(arithmetic: Arithmetic<T>, terms: OrbitTerms): Life<T> {
  const { add, multiply, of } = arithmetic;
  const factor = periodFactor(arithmetic, terms.wacc, 1);
  const later = annuity(arithmetic, multiply(yearlyLeft(arithmetic, terms), factor), terms.years - 1);
  const hours = [HOURS_PER_YEAR, terms.availability, terms.utilisation, terms.gpuPerKw ?? 1].map(of);
  return {
    it: multiply(of(terms.itPerKw), add(of(1), of(terms.itPremium))),
    build: multiply(of(terms.kgPerKw), of(terms.buildPerKg)),
    insured: add(of(1), of(terms.insurance)),
    upkeep: multiply(of(terms.omPerKwYear), annuity(arithmetic, factor, terms.years)),
    // The first year is whole: what is lost in a year is missing from the next one on.
    delivered: multiply(hours.reduce(multiply), multiply(factor, add(of(1), later))),
  };
}

/** Four roundings for each of one that a lease has in a period. */
function operationsOf<T>(arithmetic: Arithmetic<T>, terms: OrbitTerms, prices: readonly Money[]): number {
  const { availability, utilisation, gpuPerKw = 1, kgPerKw, itPerKw, buildPerKg, omPerKwYear } = terms;
  const amounts = [
    availability * utilisation * gpuPerKw,
    kgPerKw,
    itPerKw,
    kgPerKw * buildPerKg,
    omPerKwYear,
  ];
  const priced = prices.flatMap((price) => [price, kgPerKw * price]);
  return operationsOver(arithmetic, 4 * terms.years, [...amounts, ...priced]);
}
