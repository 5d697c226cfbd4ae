import type { Unit } from "../catalogue/units";

/** "money per kWh" in dollars is "USD per kWh"; what is shown in percent is called "per year" or "share". */
export function unitName(unit: Unit, currency: string): string {
  const { label } = unit;
  if (isPercent(unit)) return label.replace(/^decimal /, "").replace(/ of 1$/, "");
  return label.replace(/^money/, currency);
}

/** The formats of results with as many decimals as the reader of a deal wants. */
const SHORTER: Readonly<Record<string, string>> = {
  "#,##0.0000": "#,##0.00",
  "0.0000%": "0.00%",
  "0.0000": "0.00",
  "0.000000": "0.0000",
};

/** The number format of a figure of a deal, en-US; undefined for Excel's General. */
export function figureFormat({ format }: Unit): string | undefined {
  return format === undefined ? undefined : (SHORTER[format] ?? format);
}

export const isPercent = ({ format }: Unit): boolean => format?.endsWith("%") ?? false;
