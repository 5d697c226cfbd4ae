import { civilDate } from "../../engine/calendar/civil";
import { plain, shown } from "../cells";
import type { Unit } from "../units";
import { units } from "../units";

/** Values that are written out before the rest is left to an ellipsis. */
const SHOWN = 6;
/** Digits of a number that stands in a text. */
const DIGITS = 12;

/** Several values in one text, the first ones and the last, and how many there are; rows in parentheses. */
export function shownValue(values: unknown, unit: Unit): string {
  if (!Array.isArray(values)) return piece(values, unit);
  const pieces = values.map((value: unknown) =>
    Array.isArray(value) ? `(${listed(value, unit)})` : piece(value, unit),
  );
  if (pieces.length > 1 && pieces.every((text) => text === pieces[0]))
    return `${pieces[0]}, ${pieces.length} times`;
  const [first, last] = [pieces.slice(0, SHOWN - 1), pieces[pieces.length - 1]];
  if (pieces.length <= SHOWN) return pieces.join("; ");
  return `${first.join("; ")}; … ${last} (${pieces.length} values)`;
}

const listed = (values: readonly unknown[], unit: Unit): string =>
  values.map((value) => piece(value, unit)).join(", ");

function piece(value: unknown, unit: Unit): string {
  const cell = plain(value);
  if (typeof cell === "number")
    return unit === units.date ? day(cell) : String(Number(cell.toPrecision(DIGITS)));
  if (typeof cell === "string") return cell;
  return shown(cell);
}

function day(serial: number): string {
  const { year, month, day: date } = civilDate(Math.floor(serial));
  return [String(year).padStart(4, "0"), ...[month, date].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}
