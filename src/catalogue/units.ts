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
  text: unit("text"),
  choice: unit("choice"),
  flag: unit("yes or no"),
} as const satisfies Record<string, Unit>;
