import type { Decimal } from "decimal.js";
import { decimalOf } from "../numeric/arithmetic";
import { roundingTo } from "../numeric/rounding";
import type { Money } from "../types";
import type { LesseeBooks, LesseeMoneys } from "./liability";
import { negativeAsset } from "./liability";

const DIGITS = 60;

/** How amounts are read, as their shortest text, and rounded. */
interface Reading {
  readonly of: (value: number) => Decimal;
  readonly toUnit: (value: Decimal) => Decimal;
}

/** One row, as it is booked. */
type Row = { readonly [K in keyof LesseeMoneys]: Decimal };

/**
 * Liability and asset as they are booked, in whole units of money: each row from the rounded one before. The last interest
 * and the last depreciation take the rest.
 * @throws EngineError where incentives exceed what the asset is made of
 */
export function paidLiability(books: LesseeBooks, rounding: Money): LesseeMoneys {
  const DecimalOf = decimalOf(DIGITS);
  const of = (value: number): Decimal => new DecimalOf(value);
  const reading: Reading = { of, toUnit: roundingTo(of(rounding)) };
  const liability = reading.toUnit(presentValue(books, reading));
  const net = of(books.prepaid).plus(books.initialCosts).minus(books.incentives);
  const asset = reading.toUnit(liability.plus(net));
  if (asset.isNegative() && !asset.isZero())
    throw negativeAsset(books.incentives, asset.plus(books.incentives).toNumber());
  const nextRow = rolling(books, reading, { asset, net });
  const rows: Row[] = [];
  let row: Pick<Row, "closingLiability" | "closingAsset"> = {
    closingLiability: liability,
    closingAsset: asset,
  };
  for (let index = 0; index < books.rows; index++) {
    const made = nextRow(index, row.closingLiability, row.closingAsset);
    rows.push(made);
    row = made;
  }
  // −0 is no amount of money.
  const column = (key: keyof Row): Money[] => rows.map((made) => made[key].toNumber() + 0);
  return {
    openingLiability: column("openingLiability"),
    payment: column("payment"),
    interest: column("interest"),
    closingLiability: column("closingLiability"),
    openingAsset: column("openingAsset"),
    depreciation: column("depreciation"),
    closingAsset: column("closingAsset"),
    expense: column("expense"),
  };
}

function presentValue(
  { payments, endPayment, annualRate, frequency, timing }: LesseeBooks,
  { of }: Reading,
): Decimal {
  const factor = of(frequency).div(of(annualRate).plus(frequency));
  return payments.reduceRight(
    (value, payment) =>
      timing === 0 ? value.plus(payment).times(factor) : value.times(factor).plus(payment),
    of(endPayment),
  );
}

/** A row from its index and what the liability and the asset were before it. */
function rolling(
  books: LesseeBooks,
  { of, toUnit }: Reading,
  { asset, net }: { readonly asset: Decimal; readonly net: Decimal },
): (index: number, openingLiability: Decimal, openingAsset: Decimal) => Row {
  const { payments, endPayment, annualRate, frequency, timing, standard, rows } = books;
  const isOperating = standard === "ASC842_OPERATING";
  const total = payments.reduce((sum, payment) => sum.plus(payment), net.plus(endPayment));
  const level = isOperating ? toUnit(total.div(rows)) : toUnit(asset.div(rows));
  const last = payments.length - 1;
  return (index, openingLiability, openingAsset) => {
    const rent = index > last ? of(0) : toUnit(of(payments[index]));
    const payment = index === last ? rent.plus(toUnit(of(endPayment))) : rent;
    const owed = timing === 0 ? openingLiability : openingLiability.minus(rent);
    // Divided last, so that an amount which lies exactly between two units is seen to.
    const accrued = toUnit(owed.times(annualRate).div(frequency));
    const interest = index === last ? payment.minus(openingLiability) : accrued;
    const usual = isOperating ? level.minus(interest) : level;
    const depreciation = index === rows - 1 ? openingAsset : usual;
    return {
      openingLiability,
      payment,
      interest,
      closingLiability: openingLiability.plus(interest).minus(payment),
      openingAsset,
      depreciation,
      closingAsset: openingAsset.minus(depreciation),
      expense: interest.plus(depreciation),
    };
  };
}
