import type { Scalar, Value } from "./values";
import { CellError, errors, lifted, notHere, toNumber, toText } from "./values";

const arithmetic: Readonly<Record<string, (left: number, right: number) => number | CellError>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => (right === 0 ? errors.divided : left / right),
  "^": (left, right) => (left === 0 && right === 0 ? errors.beyond : left ** right),
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Whether an operator is one of these, and not one of references. */
export const isOperator = (operator: string): boolean =>
  operator in arithmetic || operator in comparisons || ["&", "%", "@"].includes(operator);

/** What an operator of Excel makes of its operands, cell by cell where they are ranges. */
export function operated(operator: string, operands: readonly Value[]): Value {
  if (operands.length === 1) return lifted(operands, (cell) => unary(operator, cell));
  return lifted(operands, (left, right) => binary(operator, left, right));
}

function unary(operator: string, cell: Scalar): Scalar {
  if (operator === "+" || operator === "@") return cell;
  if (operator !== "-" && operator !== "%") return notHere(`The operator ${operator}`);
  const number = toNumber(cell);
  if (number instanceof CellError) return number;
  return operator === "-" ? 0 - number : number / 100;
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator in arithmetic) return computed(operator, toNumber(left), toNumber(right));
  if (operator in comparisons) return comparisons[operator](ordered(left, right));
  if (operator !== "&") return notHere(`The operator ${operator}`);
  return joined(toText(left), toText(right));
}

function joined(left: string | CellError, right: string | CellError): Scalar {
  if (left instanceof CellError) return left;
  return right instanceof CellError ? right : left + right;
}

function computed(operator: string, left: number | CellError, right: number | CellError): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const result = arithmetic[operator](left, right);
  return result instanceof CellError || Number.isFinite(result) ? result : errors.beyond;
}

type Known = Exclude<Scalar, CellError>;

/** Numbers come before text, text before TRUE and FALSE; a blank cell is 0, "" or FALSE as the other one is. */
function ordered(left: Known, right: Known): number {
  const one = left ?? blankBeside(right);
  const other = right ?? blankBeside(left);
  const rank = (cell: Known): number => ["number", "string", "boolean"].indexOf(typeof cell);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one !== "string") return Number(one) - Number(other);
  return compared(one.toLowerCase(), String(other).toLowerCase());
}

const blankBeside = (cell: Known): Known =>
  typeof cell === "string" ? "" : typeof cell === "boolean" ? false : 0;

const compared = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
