import type { Unit } from "../../catalogue/units";
import { units } from "../../catalogue/units";
import { figureFormat, isPercent } from "../../sheet/shownUnits";
import type { CellValue } from "../../sheet/workbook";
import { formatted } from "../format";

/** A value as the pane shows it, to fewer decimals than the sheet; "–" for nothing. */
export function figure(value: CellValue | undefined | null, unit: Unit): string {
  if (value === undefined || value === null || value === "") return "–";
  if (typeof value !== "number") return String(value);
  const format = figureFormat(unit);
  return format === undefined
    ? String(Number(value.toPrecision(6)))
    : formatted(value, readable(format, value));
}

/** What would show as 0 to two decimals is shown to more. */
function readable(format: string, value: number): string {
  const size = Math.abs(value);
  if (format === "0.00" && size > 0 && size < 0.1) return "0.0000";
  return format === "#,##0.00" && size > 0 && size < 0.01 ? "#,##0.000000" : format;
}

/** A difference with its sign; shares and rates in percentage points, dates in days. */
export function moved(change: number | undefined, unit: Unit): string {
  if (change === undefined) return "–";
  if (change === 0) return "0";
  const size = Math.abs(change);
  const sign = change < 0 ? "−" : "+";
  if (unit === units.date) return `${sign}${String(size)} d`;
  if (unit.format?.endsWith("%")) return `${sign}${formatted(size * 100, "0.00")} pp`;
  return `${sign}${figure(size, unit)}`;
}

/** A number as a person types it: 9.5 % is typed as 9.5 where the unit is a share. */
export function typed(value: CellValue, unit: Unit): string {
  if (typeof value !== "number") return String(value);
  if (isPercent(unit)) return String(Number((value * 100).toPrecision(12)));
  return unit === units.date ? formatted(value, "yyyy-mm-dd") : String(value);
}
