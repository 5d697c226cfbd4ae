import { units } from "../catalogue/units";
import type { Addresses, Formula, Input, Output, SpilledTable, WrittenTable } from "./define";

/** The inputs without which nothing can be said: numbers of which a blank is not simply none. */
export function neededOf(inputs: Readonly<Record<string, Input>>): string[] {
  return Object.entries(inputs).flatMap(([key, { usual }]) =>
    typeof usual === "number" && usual !== 0 ? [key] : [],
  );
}

/** How many of these inputs are blank. */
export function blanksAmong(keys: readonly string[], label: string): Output {
  return {
    label,
    unit: units.count,
    formula: ({ cell }) => `${keys.length}-${keys.map((key) => `ISNUMBER(${cell(key)})`).join("-")}`,
  };
}

/** The formula where an output that counts blanks is 0, else "". */
export function unlessBlank(blanks: string, formula: Formula): Formula {
  return (at) => `IF(${at.cell(blanks)}>0,"",${formula(at)})`;
}

/**
 * A formula on what tables spill. Where one of them is in error its cells are empty and would count as 0: its first cell is
 * looked at, so that the error comes through.
 */
export function fromTables(at: Addresses, tables: readonly string[], formula: string): string {
  return tables.reduceRight((inner, table) => `IF(${at.within(table, 0, -1)}="","",${inner})`, formula);
}

/** The same as the formula of an output or a check. */
export function from(tables: readonly string[], formula: Formula): Formula {
  return (at) => fromTables(at, tables, formula(at));
}

type RowFormula = (at: Addresses, row: number) => string;

/** The same for a cell of a written table. */
export function unlessBlankRow(formula: RowFormula): RowFormula {
  return (at, row) => unlessBlank("blanks", (addresses) => formula(addresses, row))(at);
}

type Parts = Readonly<Record<string, Output | SpilledTable | WrittenTable>>;

/** Every formula of outputs, checks or spilled tables, "" while an input that they need is blank. */
export function guarded<P extends Parts>(blanks: string, parts: P): P {
  const entries = Object.entries(parts).map(([key, part]) => [
    key,
    "formula" in part ? { ...part, formula: unlessBlank(blanks, part.formula) } : part,
  ]);
  return Object.fromEntries(entries) as P;
}
