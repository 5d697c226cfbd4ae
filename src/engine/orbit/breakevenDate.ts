import { addMonths } from "../calendar/addMonths";
import { civilDate } from "../calendar/civil";
import { noneFound } from "../errors";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import { yearlyPower } from "../numeric/yearlyPower";
import type { AnnualRate, Frequency, Money, SerialDay } from "../types";
import type { OrbitTerms } from "./levelised";
import { breakevenLaunch, orbitCosts } from "./levelised";

/** A path of launch prices, and the cost that orbit must come down to. */
export interface BreakevenPath {
  readonly start: SerialDay;
  /** At the start, in the unit of `orbitCost`. */
  readonly groundCost: Money;
  /** Growth of the ground's cost per year, above −1. */
  readonly groundEscalation: AnnualRate;
  /** Per kg, one for each period from the start on. */
  readonly launchPrices: readonly Money[];
  readonly frequency: Frequency;
}

/** How near to a tie two costs are compared by their launch prices too. */
const NEAR = 1e-12;

/**
 * First day EDATE(start, 12k/f), k = 0, 1, …, on which compute from orbit, launched at the price of period k, costs at most
 * groundCost·(1 + escalation)^(k/f). Costs are compared as doubles; a launch price that is the break-even price to its last
 * digit breaks even too. From the last day of a month every date is one.
 * @throws EngineError where no price of the path is low enough
 */
export function breakevenDate(terms: OrbitTerms, path: BreakevenPath): SerialDay {
  const { start, launchPrices, frequency } = path;
  const months = 12 / frequency;
  const first = firstBreakeven(terms, path);
  if (first >= 0) return addMonths(start, first * months);
  const { year, month, day } = civilDate(addMonths(start, (launchPrices.length - 1) * months));
  const end = [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))];
  throw noneFound("break-even", "launchPrices", `launch_prices: not reached by ${end.join("-")}`);
}

/** The index of the first launch price at which orbit is no dearer than the ground; −1 where there is none. */
export function firstBreakeven(terms: OrbitTerms, path: BreakevenPath): number {
  const costs = orbitCosts(terms, path.launchPrices);
  const levels = groundLevels(path);
  return path.launchPrices.findIndex((price, period) => {
    const [cost, level] = [costs[period], levels[period]];
    if (cost <= level) return true;
    const isNear = terms.kgPerKw > 0 && cost <= level * (1 + NEAR);
    return isNear && price <= breakevenLaunch(terms, level);
  });
}

/** The ground's cost at the start and after each period. */
export function groundLevels({
  groundCost,
  groundEscalation,
  launchPrices,
  frequency,
}: BreakevenPath): Money[] {
  if (groundCost === 0 || groundEscalation === 0) return launchPrices.map(() => groundCost);
  return certifiedTable((arithmetic) => {
    const { add, multiply, of } = arithmetic;
    const growth = yearlyPower(arithmetic, add(of(1), of(groundEscalation)), 1, frequency);
    let level = of(groundCost);
    const levels = launchPrices.map((_, period) => {
      if (period > 0) level = multiply(level, growth);
      return uncancelled(level);
    });
    const rounding = 4096 * (1 + Math.abs(Math.log1p(groundEscalation)));
    return { columns: { levels }, operations: rounding * launchPrices.length };
  }).levels;
}
