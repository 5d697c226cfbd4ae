import type { Fault, Result } from "../catalogue/cells";
import { isFault } from "../catalogue/cells";
import { civilDate } from "../catalogue/dates";

const ERRORS: Record<Fault["fault"], string> = { value: "#VALUE!", notAvailable: "#N/A" };

/** A result as its cell shows it. */
export function shown(result: Result): string {
  if (typeof result === "number") return general(result);
  if (typeof result === "boolean") return result ? "TRUE" : "FALSE";
  if (typeof result === "string") return result;
  return isFault(result) ? ERRORS[result.fault] : formatted(result.basicValue, result.numberFormat);
}

/** A number by the few number formats that the units have: grouping, decimals, percent and ISO dates. */
export function formatted(value: number, format: string): string {
  return format === "yyyy-mm-dd" ? isoDate(value) : formatterOf(format).format(value);
}

function isoDate(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(format: string): Intl.NumberFormat {
  const known = formatters.get(format);
  if (known) return known;
  const decimals = /\.(0+)/.exec(format)?.[1].length ?? 0;
  const formatter = new Intl.NumberFormat("en-US", {
    style: format.endsWith("%") ? "percent" : "decimal",
    useGrouping: format.includes(","),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(format, formatter);
  return formatter;
}

/** Excel's General shows eleven digits. */
function general(value: number): string {
  return String(Number(value.toPrecision(11))).toUpperCase();
}
