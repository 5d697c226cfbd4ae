// What each workload should come to, in 60 digits, from the doubles as they are (m·2ᵉ), by formulas that the engine does
// not use: every term by its own power, no Horner's rule, no roots of growth factors, schedules rolled forward.
import { Decimal } from "decimal.js";

export const D = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });

/** The double itself; `new Decimal(0.1)` would read its shortest text. */
export function exact(value) {
  let [mantissa, exponent] = [value, 0];
  for (; !Number.isInteger(mantissa); exponent++) mantissa *= 2;
  return new D(BigInt(mantissa).toString()).div(new D(2).pow(exponent));
}

/** Distance of a double from what it should be, in units of the last place of the latter or of what it is a part of. */
export function ulps(got, wanted, whole = wanted) {
  if (!Number.isFinite(got)) return Infinity;
  const nearest = Math.abs(whole.toNumber());
  const place = 2 ** (Math.floor(Math.log2(Math.max(nearest, 2 ** -1022))) - 52);
  return exact(got).minus(wanted).abs().div(place).toNumber();
}

export function npv(rate, flows) {
  const growth = exact(rate).plus(1);
  return flows.reduce((sum, flow, k) => sum.plus(exact(flow).times(growth.pow(-k - 1))), new D(0));
}

export function xnpv(rate, flows, dates) {
  const growth = exact(rate).plus(1).pow(new D(1).div(365));
  return flows.reduce(
    (sum, flow, k) => sum.plus(exact(flow).times(growth.pow(dates[0] - dates[k]))),
    new D(0),
  );
}

/** Rate per period of flows that have one: a polynomial in the discount factor of a moment, term by term. */
export function rate(flows, { moments, perPeriod }) {
  const from = Math.min(...moments);
  const times = moments.map((moment) => moment - from);
  const start = new D(roughLog(flows, times, perPeriod)).div(-perPeriod).exp();
  return polished(flows.map(exact), times, start).pow(-perPeriod).minus(1);
}

/** Rent of 360 months in advance that earns the yield on a lease. */
export function rentInAdvance(annual, cost, residual) {
  const growth = exact(annual).div(12).plus(1);
  const annuity = range(360).reduce((sum, t) => sum.plus(growth.pow(1 - t)), new D(0));
  return exact(cost)
    .minus(exact(residual).times(growth.pow(-360)))
    .div(annuity);
}

/** Rate per period implicit in level rents in arrears. */
export function periodRate(cost, rent, periods) {
  return rate([-cost, ...Array(periods).fill(rent)], { moments: [0, ...range(periods)], perPeriod: 1 });
}

/** Balances, income and principal of a lease in arrears without residual, at the rate implicit in it. */
export function schedule(cost, rent, periods) {
  const [implicit, payment] = [periodRate(cost, rent, periods), exact(rent)];
  const rows = [];
  for (let opening = exact(cost), row = 0; row < periods; row++) {
    const income = opening.times(implicit);
    const closing = opening.plus(income).minus(payment);
    rows.push({ Opening: opening, Income: income, Principal: payment.minus(income), Closing: closing });
    opening = closing;
  }
  return rows;
}

const range = (count) => Array.from({ length: count }, (_, k) => k + 1);

/** ln(1 + rate) in doubles, by halving between the ends of what doubles can say. */
function roughLog(flows, times, perPeriod) {
  const value = (log) => {
    const exponents = times.map((time) => (-time / perPeriod) * log);
    const most = Math.max(...exponents);
    return flows.reduce((sum, flow, k) => sum + flow * Math.exp(exponents[k] - most), 0);
  };
  let [low, high] = [-700, 700];
  const sign = Math.sign(value(low));
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (Math.sign(value(middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Newton's method to 50 digits on Σ amount·factor^time, and proof by the signs beside it that a root is there. */
function polished(amounts, times, start) {
  const terms = (factor) => amounts.map((amount, k) => amount.times(factor.pow(times[k])));
  const sum = (values) => values.reduce((total, value) => total.plus(value), new D(0));
  let factor = start;
  for (let step = 0; step < 40; step++) {
    const values = terms(factor);
    const slope = sum(values.map((value, k) => value.times(times[k]))).div(factor);
    const move = sum(values).div(slope);
    factor = factor.minus(move);
    if (move.abs().lt(factor.abs().times("1e-52"))) break;
  }
  const beside = ["-1e-48", "1e-48"].map((share) => sum(terms(factor.times(new D(share).plus(1)))));
  if (beside[0].s === beside[1].s) throw new Error("The reference has found no root.");
  return factor;
}
