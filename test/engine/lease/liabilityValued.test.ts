import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import type { Bookkeeping, LesseeLease, LesseeMoneys } from "../../../src/engine/lease/liability";
import { leaseLiability, STANDARDS } from "../../../src/engine/lease/liability";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("lessee's liability and asset");
const COLUMNS = [
  ...(["openingLiability", "payment", "interest", "closingLiability"] as const),
  ...(["openingAsset", "depreciation", "closingAsset", "expense"] as const),
];
const books: Bookkeeping = { start: 46023, lifePeriods: undefined, rounding: 0 };

type Row = Record<keyof LesseeMoneys, Decimal>;

/** What only the last of 250 digits tells from 0 is 0. */
function settled(amount: Decimal): Decimal {
  return amount.abs().lt("1e-180") ? amount.minus(amount) : amount;
}

/** The rows as the catalogue says them, rolled from the first on in decimals; what ends at 0 is 0. */
function rolled(lease: LesseeLease, rows: number): Row[] {
  const { payments, timing, standard } = lease;
  const read = (value: number): Decimal => exact(value, decimals(250));
  const zero = read(0);
  const rate = read(lease.annualRate).div(lease.frequency);
  const count = payments.length;
  const net = read(lease.prepaid).plus(read(lease.initialCosts)).minus(read(lease.incentives));
  const value = (amount: number, time: number): Decimal => read(amount).div(rate.plus(1).pow(time));
  let liability = payments.reduce(
    (total, payment, t) => total.plus(value(payment, t + 1 - timing)),
    value(lease.endPayment, count),
  );
  let asset = liability.plus(net);
  const total = payments.reduce((all, payment) => all.plus(read(payment)), read(lease.endPayment).plus(net));
  const level = (standard === "ASC842_OPERATING" ? total : asset).div(rows);
  return Array.from({ length: rows }, (_, t) => {
    const rent = t < count ? read(payments[t]) : zero;
    const payment = t === count - 1 ? rent.plus(read(lease.endPayment)) : rent;
    const [openingLiability, openingAsset] = [liability, asset];
    const isBare = timing === 1 && t === count - 1 && lease.endPayment === 0;
    const owed = timing === 1 ? liability.minus(rent) : liability;
    const interest = t < count && !isBare ? settled(owed.times(rate)) : zero;
    const depreciation = standard === "ASC842_OPERATING" ? level.minus(interest) : level;
    liability = t < count - 1 ? settled(liability.plus(interest).minus(payment)) : zero;
    asset = t < rows - 1 ? asset.minus(depreciation) : zero;
    const made = { openingLiability, payment, interest, closingLiability: liability };
    return { ...made, openingAsset, depreciation, closingAsset: asset, expense: interest.plus(depreciation) };
  });
}

function judge(lease: LesseeLease, lifePeriods?: number): void {
  const rows =
    lease.standard === "ASC842_OPERATING" ? lease.payments.length : (lifePeriods ?? lease.payments.length);
  const expected = rolled(lease, rows);
  if (expected[0].openingAsset.isNegative()) {
    expect(() => leaseLiability(lease, { ...books, lifePeriods })).toThrow("incentives must be at most ");
    return;
  }
  const table = leaseLiability(lease, { ...books, lifePeriods });
  expect(table.period).toEqual(expected.map((_, t) => t + 1));
  for (const column of COLUMNS)
    expected.forEach((row, t) => {
      const about = (): string => `${column} of row ${t + 1} of ${JSON.stringify({ ...lease, lifePeriods })}`;
      worst.judge(table[column][t], row[column], about);
    });
}

function hardLease(random: Random, most: number): LesseeLease {
  const count = random.whole(2, most);
  const isLevel = random.share() < 0.5;
  const amount = hardMoney(random);
  const payments = random.list(count, () => (isLevel ? amount : hardMoney(random)));
  const some = (): number => random.of([0, 0, hardMoney(random)]);
  return {
    annualRate: random.of([0, random.between(0, 0.2), random.between(-0.3, 1), random.decade(-16, -4)]),
    payments,
    frequency: random.of([1, 2, 4, 12]),
    timing: random.of([0, 1]),
    endPayment: some(),
    prepaid: some(),
    initialCosts: some(),
    incentives: random.of([0, count * amount * random.between(0, 0.8), hardMoney(random) / 100]),
    standard: random.of(STANDARDS),
  };
}

describe("a lessee's table to the last digits", () => {
  it("is right to 1e-12 in every cell of 250 hard leases, or refuses a negative asset", () => {
    const random = new Random(31);
    for (let run = 0; run < 250; run++) {
      const lease = hardLease(random, 9);
      judge(lease, random.of([undefined, lease.payments.length, lease.payments.length + random.whole(1, 5)]));
    }
  });
});
