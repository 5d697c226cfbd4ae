// Compute in orbit and on the ground a second time: in decimals, year by year, from the definitions alone.
import type { Decimal } from "decimal.js";
import type { GroundTerms } from "../../../src/engine/orbit/groundCost";
import type { OrbitTerms } from "../../../src/engine/orbit/levelised";
import { D, exact } from "./exact";

/** A kW in orbit over its life: what is spent at launch and after, and the hours it delivers, in money of the launch. */
function life(terms: OrbitTerms): { upkeep: Decimal; delivered: Decimal } {
  let [upkeep, delivered, working, worth] = [new D(0), new D(0), new D(1), new D(1)];
  for (let year = 1; year <= terms.years; year++) {
    worth = worth.div(exact(terms.wacc).plus(1));
    upkeep = upkeep.plus(exact(terms.omPerKwYear).times(worth));
    const hours = exact(terms.availability).times(exact(terms.utilisation)).times(8760);
    delivered = delivered.plus(hours.times(working).times(worth));
    working = working
      .times(new D(1).minus(exact(terms.annualLoss)))
      .times(new D(1).minus(exact(terms.degradation)));
  }
  return { upkeep, delivered: delivered.times(exact(terms.gpuPerKw ?? 1)) };
}

export function orbitCostByYears(terms: OrbitTerms, launchPerKg: number): Decimal {
  const { upkeep, delivered } = life(terms);
  const it = exact(terms.itPerKw).times(exact(terms.itPremium).plus(1));
  const satellite = exact(terms.kgPerKw).times(exact(terms.buildPerKg).plus(exact(launchPerKg)));
  return it.plus(satellite).times(exact(terms.insurance).plus(1)).plus(upkeep).div(delivered);
}

/** From what the ground would be paid for the same hours down to what is left for a kg of launch. */
export function breakevenByYears(terms: OrbitTerms, groundCost: number): Decimal {
  const { upkeep, delivered } = life(terms);
  const insured = exact(terms.insurance).plus(1);
  const budget = exact(groundCost).times(delivered).minus(upkeep).div(insured);
  const it = exact(terms.itPerKw).times(exact(terms.itPremium).plus(1));
  return budget.minus(it).div(exact(terms.kgPerKw)).minus(exact(terms.buildPerKg));
}

/** The level payment that a loan over the life would take. */
function levelPayment(money: number, rate: number, years: number): Decimal {
  if (rate === 0) return exact(money).div(exact(years));
  const growth = exact(rate).plus(1).pow(exact(years));
  return exact(money).times(exact(rate)).times(growth).div(growth.minus(1));
}

export function groundCostByParts(terms: GroundTerms): Decimal {
  const it = levelPayment(terms.itPerKw, terms.wacc, terms.itYears);
  const facility = levelPayment(terms.facilityPerKw, terms.wacc, terms.facilityYears);
  const hours = exact(terms.availability).times(exact(terms.utilisation)).times(8760);
  const power = exact(terms.pue).times(exact(terms.powerPrice));
  const perKwh = it.plus(facility).plus(exact(terms.omPerKwYear)).div(hours).plus(power);
  return perKwh.div(exact(terms.gpuPerKw ?? 1));
}
