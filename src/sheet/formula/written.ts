import type { Argument } from "../../catalogue/arguments";
import type { Cell } from "../../catalogue/cells";
import { civilDate, FIRST_DAY, LAST_DAY } from "../../catalogue/dates";
import type { Definition, Example } from "../../catalogue/define";
import { parametersOf } from "../../catalogue/define";
import { units } from "../../catalogue/units";

type Given = Example["arguments"][number];

/**
 * A call as it is typed into a cell, in Excel's en-US form: `=APSIS.LEASE_RENT(0.105,5400,20,4,0,540)`.
 * What is left out at the end is not written; left out before that, its place stays empty.
 */
export function formulaOf(namespace: string, definition: Definition, given: readonly Given[]): string {
  const parameters = parametersOf(definition);
  const texts = given.map((cells, index) => written(cells, parameters[index][1]));
  return `=${namespace}.${definition.name}(${texts.join(",").replace(/,+$/, "")})`;
}

function written(given: Given, { unit }: Argument<unknown>): string {
  if (given === null) return "";
  if (typeof given === "object") return array(given);
  return unit === units.date && isDay(given) ? date(given) : constant(given);
}

function isDay(cell: Cell): cell is number {
  return Number.isInteger(cell) && Number(cell) >= FIRST_DAY && Number(cell) <= LAST_DAY;
}

function date(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return `DATE(${year},${month},${day})`;
}

/** A constant of rows and columns, which may hold no call: dates in it stay serial numbers. */
function array(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 1 && rows[0].length === 1) return constant(rows[0][0]);
  return `{${rows.map((row) => row.map(constant).join(",")).join(";")}}`;
}

function constant(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).toUpperCase();
}
