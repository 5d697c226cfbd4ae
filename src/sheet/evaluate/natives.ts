// The functions of Excel that the models' formulas use. Any other is left to the sheet.
import type { Matrix, Scalar, Value } from "./values";
import { asMatrix, CellError, errors, isMatrix, lifted, toFlag, toNumber } from "./values";

/** An argument that is computed only when it is asked for; `isCells` where it refers to cells. */
export interface Lazy {
  readonly value: () => Value;
  readonly isCells: boolean;
}

type Native = (args: readonly Lazy[]) => Value;

const eager =
  (apply: (...values: Value[]) => Value): Native =>
  (args) =>
    apply(...args.map(({ value }) => value()));

/** The numbers among the arguments: text and blanks in cells are passed over, an error is the result. */
function numbersOf(args: readonly Lazy[]): number[] | CellError {
  const numbers: number[] = [];
  for (const { value, isCells } of args) {
    const given = value();
    const isRange = isCells || isMatrix(given);
    for (const cell of asMatrix(given).flat()) {
      if (cell instanceof CellError) return cell;
      if (isRange && typeof cell !== "number") continue;
      const number = toNumber(cell);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const aggregate =
  (apply: (numbers: readonly number[]) => number): Native =>
  (args) => {
    const numbers = numbersOf(args);
    if (numbers instanceof CellError) return numbers;
    const result = apply(numbers);
    return Number.isFinite(result) ? result : errors.beyond;
  };

const numeric = (apply: (...numbers: number[]) => number): Native =>
  eager((...values) =>
    lifted(values, (...cells) => {
      const numbers = cells.map(toNumber);
      const wrong = numbers.find((number) => number instanceof CellError);
      if (wrong !== undefined) return wrong;
      const result = apply(...(numbers as number[]));
      return Number.isFinite(result) ? result : errors.beyond;
    }),
  );

function conditional([condition, ...branches]: readonly Lazy[]): Value {
  const given = condition.value();
  const branch = (flag: boolean): Value => {
    const chosen = branches.at(flag ? 0 : 1);
    return chosen ? chosen.value() : flag;
  };
  if (!isMatrix(given)) {
    const flag = toFlag(given);
    return flag instanceof CellError ? flag : branch(flag);
  }
  return lifted([given, branch(true), branch(false)], (cell, yes, no) => {
    const flag = toFlag(cell);
    return flag instanceof CellError ? flag : flag ? yes : no;
  });
}

function guarded([tried, otherwise]: readonly Lazy[]): Value {
  const given = tried.value();
  if (!isMatrix(given)) return given instanceof CellError ? otherwise.value() : given;
  if (!given.flat().some((cell) => cell instanceof CellError)) return given;
  return lifted([given, otherwise.value()], (cell, rest) => (cell instanceof CellError ? rest : cell));
}

function indexed(given: Value, first: Value, second?: Value): Value {
  const matrix = asMatrix(given);
  const isAcross = matrix.length === 1 && second === undefined;
  const [row, column] = isAcross ? [1, first] : [first, second ?? (matrix[0].length === 1 ? 1 : 0)];
  const [down, across] = [whole(row), whole(column)];
  if (down instanceof CellError) return down;
  if (across instanceof CellError) return across;
  if (down < 0 || across < 0 || down > matrix.length || across > matrix[0].length) return errors.outside;
  return picked(matrix, down, across);
}

/** A cell by its position from 1; 0 stands for the whole row or column. */
function picked(matrix: Matrix, row: number, column: number): Value {
  const rows = row === 0 ? matrix : [matrix[row - 1]];
  const cells = column === 0 ? rows : rows.map((each) => [each[column - 1]]);
  return row > 0 && column > 0 ? cells[0][0] : cells;
}

function whole(value: Value): number | CellError {
  const number = toNumber(asMatrix(value)[0][0]);
  return number instanceof CellError ? number : Math.trunc(number);
}

/** Half away from zero, of the shortest decimal that is the number. */
function rounded(value: number, digits: number): number {
  const [mantissa, exponent = "0"] = String(Math.abs(value)).split("e");
  const moved = (by: number, number: string): number => Number(`${number}e${by}`);
  const units = Math.round(moved(Number(exponent) + Math.trunc(digits), mantissa));
  const [whole_, power = "0"] = String(units).split("e");
  return Math.sign(value) * moved(Number(power) - Math.trunc(digits), whole_);
}

const flags =
  (apply: (flags: readonly boolean[]) => boolean): Native =>
  (args) => {
    const cells = args.flatMap(({ value }) => asMatrix(value()).flat());
    const read = cells.filter((cell) => cell !== null && typeof cell !== "string").map(toFlag);
    return read.find((flag) => flag instanceof CellError) ?? apply(read as boolean[]);
  };

export const natives: Readonly<Record<string, Native>> = {
  SUM: aggregate((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  COUNT: (args) =>
    args.flatMap(({ value }) => asMatrix(value()).flat()).filter((cell) => typeof cell === "number").length,
  MIN: aggregate((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  MAX: aggregate((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  ABS: numeric(Math.abs),
  LN: numeric((number) => (number > 0 ? Math.log(number) : NaN)),
  EXP: numeric(Math.exp),
  SQRT: numeric(Math.sqrt),
  ROUND: numeric(rounded),
  IF: conditional,
  IFERROR: guarded,
  ISNUMBER: eager((value) => lifted([value], (cell: Scalar) => typeof cell === "number")),
  INDEX: eager(indexed),
  AND: flags((all) => all.every(Boolean)),
  OR: flags((all) => all.some(Boolean)),
  NOT: eager((value) =>
    lifted([value], (cell) => {
      const flag = toFlag(cell);
      return flag instanceof CellError ? flag : !flag;
    }),
  ),
};
