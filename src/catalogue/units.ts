/** How a number is called and shown. */
export interface Unit {
  /** As a label says it: "money", "decimal per year". */
  readonly label: string;
  /** Excel number format, en-US; General where omitted. */
  readonly format?: string;
}

const unit = (label: string, format?: string): Unit => (format === undefined ? { label } : { label, format });

export const units = {
  money: unit("money", "#,##0.0000"),
  annualRate: unit("decimal per year", "0.0000%"),
  periodRate: unit("decimal per period", "0.0000%"),
  share: unit("share of 1", "0.00%"),
  weight: unit("weight", "0.0000"),
  ratio: unit("ratio", "0.0000"),
  shares: unit("shares", "#,##0.00"),
  perShare: unit("money per share", "#,##0.0000"),
  byRow: unit("as the row says"),
  factor: unit("factor", "0.000000"),
  years: unit("years", "0.000000"),
  date: unit("date", "yyyy-mm-dd"),
  days: unit("days", "#,##0"),
  periods: unit("periods", "0"),
  months: unit("months", "0.##"),
  year: unit("year, from 1", "0"),
  position: unit("position, from 1", "0"),
  count: unit("count", "#,##0"),
  difference: unit("difference", "0.000000"),
  perYear: unit("payments per year", "0"),
  kw: unit("kW", "#,##0.0000"),
  kwh: unit("kWh", "#,##0.0000"),
  kwPerT: unit("kW per tonne", "#,##0.0000"),
  gpuPerKw: unit("GPUs per kW", "0.0000"),
  tonnes: unit("tonnes", "#,##0.0000"),
  kg: unit("kg", "#,##0.0000"),
  kgPerKw: unit("kg per kW", "#,##0.0000"),
  wPerKg: unit("W per kg", "#,##0.00"),
  whPerKg: unit("Wh per kg", "#,##0.00"),
  wPerM2: unit("W per m²", "#,##0.00"),
  kgPerM2: unit("kg per m²", "#,##0.0000"),
  kgPerM3: unit("kg per m³", "0.000E+00"),
  m2: unit("m²", "#,##0.0000"),
  m2PerKg: unit("m² per kg", "0.0000"),
  km: unit("km", "#,##0.00"),
  metresPerSecond: unit("m per s", "#,##0.0000"),
  seconds: unit("seconds", "#,##0.00"),
  milliseconds: unit("ms", "#,##0.0000"),
  minutes: unit("minutes", "#,##0.0000"),
  hour: unit("hour of the day", "0.00"),
  degrees: unit("degrees", "0.0000"),
  celsius: unit("°C", "0.00"),
  kelvin: unit("K", "0.00"),
  gbps: unit("Gb per s", "#,##0.00"),
  gbPerKwh: unit("GB per kWh", "#,##0.0000"),
  perKg: unit("money per kg", "#,##0.0000"),
  perKw: unit("money per kW", "#,##0.0000"),
  perKwYear: unit("money per kW and year", "#,##0.0000"),
  perKwh: unit("money per kWh", "0.000000"),
  text: unit("text"),
  choice: unit("choice"),
  flag: unit("yes or no"),
} as const satisfies Record<string, Unit>;
