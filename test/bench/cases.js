// Inputs, the same at every run.

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomOf(20261122);
export const between = (low, high) => low + (high - low) * random();
export const cents = (low, high) => Math.round(100 * between(low, high)) / 100;
export const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** Each workload runs over so many inputs in turn. */
export const VARIANTS = 16;

/** The last days of so many months from a first one: gaps of 28 to 31 days. */
function monthEnds(count) {
  const day = (index) => Date.UTC(2025, index + 1, 0) / 86_400_000 + 25_569;
  return many(count, day);
}

/** A price and the receipts that repay it with something on top. */
function investment(count, gain) {
  const receipts = many(count - 1, () => cents(500, 1500));
  const total = receipts.reduce((sum, receipt) => sum + receipt, 0);
  return [-Math.round(total / gain), ...receipts];
}

export const npvs = many(VARIANTS, () => ({ rate: between(0.002, 0.012), flows: investment(360, 4) }));

export const investments = many(VARIANTS, () => investment(360, between(1.5, 6)));

export const xirrs = many(VARIANTS, () => ({
  rate: between(0.02, 0.2),
  flows: investment(120, between(1.1, 1.9)),
  dates: monthEnds(120),
}));

export const leases = many(VARIANTS, () => {
  const cost = cents(1e5, 1e7);
  return {
    annual: between(0.05, 0.15),
    cost,
    residual: Math.round(cost / 10),
    rent: Math.round(cost * between(0.6, 1.1)) / 100,
  };
});

/** 404 sets of dated flows that have exactly one rate, by Descartes' rule or by how they are made. */
export const sets = [
  ...many(100, () => dated(investment(length(60), between(0.9, 3)), 31)),
  ...many(100, () => dated(investment(length(60), between(0.02, 0.6)), 31)),
  ...many(50, () => dated(investment(length(12), between(3, 40)), 120)),
  ...many(50, () => dated(investment(length(20), 1 + between(-1e-6, 1e-6)), 31)),
  ...many(104, () => quarterly(product(length(10), between(0.3, 1.6)))),
];

function length(most) {
  return 2 + Math.floor(between(0, most));
}

function dated(flows, longestGap) {
  let date = 45_000;
  return { flows, dates: flows.map(() => (date += Math.ceil(between(0, longestGap)))) };
}

function quarterly(flows) {
  return { flows, dates: flows.map((_, k) => 45_000 + 91 * k) };
}

/** (q − x)·P(x) with P of positive coefficients: one positive root, x = q, and as many changes of sign as it happens. */
function product(degree, root) {
  const positive = many(degree + 1, () => between(0.1, 100));
  return many(degree + 2, (k) => (positive[k] ?? 0) * root - (positive[k - 1] ?? 0));
}
