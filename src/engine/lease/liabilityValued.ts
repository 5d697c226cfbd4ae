import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { certifiedColumns, uncancelled } from "../numeric/certifiedColumns";
import type { Money } from "../types";
import { operationsOver, periodFactor, valueBefore } from "./discounting";
import type { LesseeBooks, LesseeMoneys } from "./liability";
import { negativeAsset } from "./liability";

/** What the asset does in a row. */
interface AssetMoneys {
  readonly depreciation: readonly Money[];
  readonly closing: readonly Money[];
  readonly expense: readonly Money[];
}

/**
 * Liability and asset to the last digits.
 * @throws EngineError where incentives exceed what the asset is made of
 */
export function valuedLiability(books: LesseeBooks): LesseeMoneys {
  const { payments, endPayment, rows } = books;
  const whole = { asset: assetAtStart(books), expense: expenseOf(books) };
  const { asset } = whole;
  const { liability, interest, ...others } = certifiedColumns((arithmetic) =>
    columns(arithmetic, books, whole),
  );
  const { depreciation, closing, expense } =
    books.standard === "ASC842_OPERATING"
      ? { ...others, expense: payments.map(() => whole.expense) }
      : straightLine(books, asset, { interest, expense: others.expense });
  const last = payments.length - 1;
  const padded = (values: readonly Money[]): Money[] =>
    Array.from({ length: rows }, (_, row) => (row <= last ? values[row] : 0));
  return {
    openingLiability: padded(liability),
    payment: padded(payments.map((payment, row) => (row === last ? payment + endPayment : payment))),
    interest: padded(interest),
    closingLiability: padded(payments.map((_, row) => (row === last ? 0 : liability[row + 1]))),
    openingAsset: closing.map((_, row) => (row === 0 ? asset : closing[row - 1])),
    depreciation,
    closingAsset: closing,
    expense,
  };
}

/** liability + prepaid + initialCosts − incentives. */
function assetAtStart(books: LesseeBooks): Money {
  const { payments, incentives } = books;
  const asset = certified((arithmetic) => ({
    ...withParts(arithmetic, books, liabilities(arithmetic, books)[0]),
    operations: operationsOver(arithmetic, payments.length, amountsOf(books)),
  }));
  if (asset < 0) throw negativeAsset(incentives, incentives + asset);
  return asset;
}

function straightLine(
  { payments, rows, annualRate }: LesseeBooks,
  asset: Money,
  { interest, expense }: { readonly interest: readonly Money[]; readonly expense: readonly Money[] },
): AssetMoneys {
  const list = (value: (row: number) => Money): Money[] =>
    Array.from({ length: rows }, (_, row) => value(row));
  const depreciation = asset / rows;
  const cancels = annualRate < 0;
  const inLease = (row: number): Money => (cancels ? expense[row] : interest[row] + depreciation);
  return {
    depreciation: list(() => depreciation),
    closing: list((row) => asset * ((rows - 1 - row) / rows)),
    expense: list((row) => (row < payments.length ? inLease(row) : depreciation)),
  };
}

/** The one expense of every row of an operating lease. */
function expenseOf(books: LesseeBooks): Money {
  if (books.standard !== "ASC842_OPERATING") return 0;
  return certified((arithmetic) => ({
    ...levelExpense(arithmetic, books),
    operations: 2 * operationsOver(arithmetic, books.rows, amountsOf(books)),
  }));
}

/** What each row has a share of. Where that is 0 it is so in every precision, though its terms all but cancel there. */
interface Whole {
  readonly asset: Money;
  readonly expense: Money;
}

type Key = "liability" | "interest" | "depreciation" | "closing" | "expense";

/**
 * The liability at the start and after each row, the end payment still in the last; the interest; and where the asset's
 * columns are differences, those.
 */
function columns<T>(arithmetic: Arithmetic<T>, books: LesseeBooks, whole: Whole): EvaluatedColumns<T, Key> {
  const { of, subtract } = arithmetic;
  const { payments, annualRate } = books;
  const liability = liabilities(arithmetic, books);
  const interest = interests(arithmetic, books, liability).map((value) => ({
    value,
    magnitude: annualRate < 0 ? subtract(of(0), value) : value,
  }));
  return {
    columns: {
      liability: liability.map(uncancelled),
      interest,
      ...assetColumns(arithmetic, books, { whole, liability: liability[0], interest }),
    },
    operations: 4 * operationsOver(arithmetic, payments.length, amountsOf(books)),
  };
}

function liabilities<T>(arithmetic: Arithmetic<T>, books: LesseeBooks): T[] {
  const { annualRate, frequency, timing, payments } = books;
  const factor = periodFactor(arithmetic, annualRate, frequency);
  let value = arithmetic.of(books.endPayment);
  const values = [value];
  for (let row = payments.length - 1; row >= 0; row--) {
    value = valueBefore(arithmetic, value, arithmetic.of(payments[row]), { factor, timing });
    values.push(value);
  }
  return values.reverse();
}

/** In arrears opening·i; in advance (opening − payment)·i, which is what is left of the closing before it is discounted. */
function interests<T>(
  { add, divide, multiply, of }: Arithmetic<T>,
  { annualRate, frequency, timing, payments }: LesseeBooks,
  liability: readonly T[],
): T[] {
  const [rate, perYear] = [of(annualRate), of(frequency)];
  const share = divide(rate, timing === 0 ? perYear : add(perYear, rate));
  return payments.map((_, row) => multiply(liability[row + timing], share));
}

function assetColumns<T>(
  arithmetic: Arithmetic<T>,
  books: LesseeBooks,
  terms: { readonly whole: Whole; readonly liability: T; readonly interest: readonly Sum<T>[] },
): Record<"depreciation" | "closing" | "expense", Sum<T>[]> {
  const { add, divide, of } = arithmetic;
  const { whole, liability, interest } = terms;
  const none = uncancelled(of(0));
  if (books.standard === "ASC842_OPERATING") {
    const level = whole.expense === 0 ? none : levelExpense(arithmetic, books);
    return { ...operatingColumns(arithmetic, interest, level), expense: [] };
  }
  if (books.annualRate >= 0) return { depreciation: [], closing: [], expense: [] };
  const asset = whole.asset === 0 ? none : withParts(arithmetic, books, liability);
  const share = (amount: T): T => divide(amount, of(books.rows));
  const depreciation = { value: share(asset.value), magnitude: share(asset.magnitude) };
  const expense = interest.map(({ value, magnitude }) => ({
    value: add(value, depreciation.value),
    magnitude: add(magnitude, depreciation.magnitude),
  }));
  return { depreciation: [], closing: [], expense };
}

/** From the last row back: a closing asset is what its later rows depreciate, their expense less their interest. */
function operatingColumns<T>(
  { add, of, subtract }: Arithmetic<T>,
  interest: readonly Sum<T>[],
  expense: Sum<T>,
): Record<"depreciation" | "closing", Sum<T>[]> {
  const depreciation = interest.map(({ value, magnitude }) => ({
    value: subtract(expense.value, value),
    magnitude: add(expense.magnitude, magnitude),
  }));
  let left = uncancelled(of(0));
  const closing = depreciation.map(() => left);
  for (let row = depreciation.length - 1; row > 0; row--) {
    const { value, magnitude } = depreciation[row];
    left = { value: add(left.value, value), magnitude: add(left.magnitude, magnitude) };
    closing[row - 1] = left;
  }
  return { depreciation, closing };
}

function levelExpense<T>(arithmetic: Arithmetic<T>, books: LesseeBooks): Sum<T> {
  const { add, divide, of } = arithmetic;
  const paid = books.payments.reduce((sum, payment) => add(sum, of(payment)), of(books.endPayment));
  const { value, magnitude } = withParts(arithmetic, books, paid);
  const share = (amount: T): T => divide(amount, of(books.payments.length));
  return { value: share(value), magnitude: share(magnitude) };
}

/** What is owed or paid, with what the asset has beside it. */
function withParts<T>(
  { add, of, subtract }: Arithmetic<T>,
  { prepaid, initialCosts, incentives }: LesseeBooks,
  amount: T,
): Sum<T> {
  const gross = add(amount, add(of(prepaid), of(initialCosts)));
  if (incentives === 0) return uncancelled(gross);
  return { value: subtract(gross, of(incentives)), magnitude: add(gross, of(incentives)) };
}

function amountsOf({ payments, endPayment, prepaid, initialCosts, incentives }: LesseeBooks): Money[] {
  return [...payments, endPayment, prepaid, initialCosts, incentives];
}
