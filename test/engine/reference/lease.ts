import type { Decimal } from "decimal.js";
import type { Lease } from "../../../src/engine/lease/implicitRate";
import { decimals, exact } from "./exact";

/** How a lease's amounts are read: exactly, or as their shortest text. */
export type Reading = (value: number, DecimalOf: typeof Decimal) => Decimal;
export const asBinary: Reading = exact;
export const asText: Reading = (value, DecimalOf) => new DecimalOf(value);

export interface Row {
  readonly opening: Decimal;
  readonly rent: Decimal;
  readonly income: Decimal;
  readonly principal: Decimal;
  readonly closing: Decimal;
}

interface Outlay {
  readonly net: Decimal;
  /** What comes back, by whole periods from 1. */
  readonly back: readonly Decimal[];
}

function outlayOf(lease: Lease, read: Reading, DecimalOf: typeof Decimal): Outlay {
  const { cost, initialCosts, rents, timing, residual } = lease;
  const back = Array.from({ length: rents.length }, (_, t) => {
    const rent = t + timing < rents.length ? read(rents[t + timing], DecimalOf) : new DecimalOf(0);
    return t === rents.length - 1 ? rent.plus(read(residual, DecimalOf)) : rent;
  });
  const first = timing === 1 ? read(rents[0], DecimalOf) : new DecimalOf(0);
  return { net: read(cost, DecimalOf).plus(read(initialCosts, DecimalOf)).minus(first), back };
}

/** The digits of the growth of what is rounded in the first row until the last: more than this no reference bears. */
const MOST_GROWTH = 400;

/**
 * The implicit rate by Newton's steps, in doubles and then in decimals of so many digits that rows can be rolled with it
 * from the first on; undefined where there is none, "beyond" where that wants too many digits.
 */
export function implicitRate(lease: Lease, read: Reading): Decimal | "beyond" | undefined {
  const { net, back } = outlayOf(lease, read, decimals(100));
  if (net.lte(0) || back.every((flow) => flow.isZero())) return undefined;
  if (back.reduce((sum, flow) => sum.plus(flow)).eq(net)) return net.minus(net);
  const y = roughly(net.toNumber(), back.map(Number));
  if (back.length * Math.abs(y) > MOST_GROWTH * Math.LN10 || Math.abs(y) > 600) return "beyond";
  const DecimalOf = decimals(digitsOf(lease, Math.exp(y)));
  let growth = exact(Math.exp(y), DecimalOf);
  for (let step = 0; step < 20; step++) {
    const move = stepOf(outlayOf(lease, read, DecimalOf), growth);
    growth = growth.plus(growth.times(move));
    // The square of a step is what it leaves.
    if (
      move.abs().lt(
        growth
          .minus(1)
          .abs()
          .times(`1e-${DecimalOf.precision / 2 - 10}`),
      )
    )
      return growth.minus(1);
  }
  throw new Error(`the reference has not settled for ${JSON.stringify(lease)}`);
}

function digitsOf({ rents }: Lease, growth: number): number {
  return 100 + 2 * Math.ceil(rents.length * Math.max(0, Math.log10(growth)));
}

/** ln(1 + rate) in doubles, with flows weighed so that none of them overflows. */
function roughly(net: number, back: readonly number[]): number {
  let y = 0;
  for (let step = 0; step < 200; step++) {
    const most = y < 0 ? back.length * -y : 0;
    const weights = back.map((flow, t) => flow * Math.exp(-(t + 1) * y - most));
    const value = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = weights.reduce((sum, weight, t) => sum + weight * (t + 1), 0) / value;
    const move = (Math.log(value / net) + most) / mean;
    y += move;
    if (Math.abs(move) < 1e-14 * (1 + Math.abs(y))) break;
  }
  return y;
}

function stepOf({ net, back }: Outlay, growth: Decimal): Decimal {
  const discount = growth.pow(-1);
  let power = growth.times(discount);
  let value = net.neg();
  let slope = net.minus(net);
  back.forEach((flow, t) => {
    power = power.times(discount);
    const present = power.times(flow);
    value = value.plus(present);
    slope = slope.plus(present.times(t + 1));
  });
  return value.div(slope);
}

/** The rows rolled from the first on; what is still to come being nothing, so is the balance. */
export function rolled(lease: Lease, rate: Decimal, read: Reading): Row[] {
  const DecimalOf = decimals(digitsOf(lease, rate.toNumber() + 1));
  const { rents, timing } = lease;
  const residual = read(lease.residual, DecimalOf);
  const lastPaid =
    lease.residual === 0
      ? rents.length - 1 - [...rents].reverse().findIndex((rent) => rent !== 0)
      : rents.length;
  let opening = read(lease.cost, DecimalOf).plus(read(lease.initialCosts, DecimalOf));
  return rents.map((amount, row) => {
    const rent = read(amount, DecimalOf);
    const income =
      timing === 1 && row === lastPaid
        ? new DecimalOf(0)
        : (timing === 1 ? opening.minus(rent) : opening).times(rate);
    const rest = row >= lastPaid ? new DecimalOf(0) : opening.plus(income).minus(rent);
    const closing = row === rents.length - 1 ? residual : rest;
    const made = { opening, rent, income, principal: rent.minus(income), closing };
    opening = closing;
    return made;
  });
}
