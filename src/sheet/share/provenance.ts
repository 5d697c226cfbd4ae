import { civilDate } from "../../catalogue/dates";
import { sources } from "../../catalogue/sources";
import { definitionOf } from "../evaluate";
import { restored } from "../formula";
import type { CellValue } from "../workbook";
import type { SheetPlan } from "./plan";
import type { Recalled, KeptCell, Provenance } from "./record";
import type { ReadBook } from "./reading";
import { sheetOf } from "./reading";

const NAME = "Provenance";

/** The columns below the heading of the sheet. */
export const PROVENANCE_COLUMNS = [
  "Sheet",
  "Cell",
  "Formula",
  "Function",
  "Engine version",
  "Inputs digest",
  "Result digest",
  "Calculated UTC",
  "Mode",
  "Reference",
  "Check",
  "Note",
] as const;

/** Rows above the first formula's. */
export const PROVENANCE_HEAD = 4;

/** The sheet's name: that of ours where there is one, else one that is free. */
export function provenanceName(book: ReadBook, { provenance }: Recalled): string {
  if (provenance && sheetOf(book, provenance.sheet)) return provenance.sheet;
  let name = NAME;
  for (let count = 2; sheetOf(book, name); count++) name = `${NAME} (${count})`;
  return name;
}

const titles = { live: "Live", native: "Native", frozen: "Frozen" } as const;

/** The sheet's cells; `checks` says of each formula what a recomputation found. */
export function provenanceSheet(
  book: ReadBook,
  provenance: Provenance,
  checks: readonly string[],
): SheetPlan {
  const { sheet, cells, version, contract, mode, written } = provenance;
  const width = PROVENANCE_COLUMNS.length;
  const line = (...first: CellValue[]): CellValue[] => [
    ...first,
    ...Array.from({ length: width - first.length }, () => ""),
  ];
  const sentence = `${titles[mode]} on ${utc(written)} with Apsis ${version}, contract ${contract}. ${explained[mode]}`;
  const rows = cells.map((cell, index) => rowOf(provenance, cell, checks[index] ?? ""));
  return {
    name: sheet,
    isThere: sheetOf(book, sheet) !== undefined,
    rows: [line("Provenance"), line(sentence), line(), [...PROVENANCE_COLUMNS], ...rows],
  };
}

const explained = {
  live: "The formulas stand in their cells and calculate with Apsis.",
  native:
    "Formulas with a twin calculate without Apsis; the others are values. Share, Native in Apsis takes it back.",
  frozen: "Values stand in place of these formulas. Share, Frozen in Apsis puts the formulas back.",
} as const;

function rowOf(
  { namespace, version, written, mode }: Provenance,
  kept: KeptCell,
  check: string,
): CellValue[] {
  const isValue = mode === "native" && kept.native === undefined;
  return [
    kept.sheet,
    kept.cell,
    restored(kept.formula, namespace),
    kept.functions.join(", "),
    version,
    kept.inputs,
    kept.result,
    written,
    titles[isValue ? "frozen" : mode],
    referencesOf(kept.functions),
    check,
    kept.note,
  ];
}

/** Where the definitions of functions come from. */
function referencesOf(functions: readonly string[]): string {
  const keys = functions.flatMap((name) => definitionOf(name)?.sources ?? []);
  return [...new Set(keys)].map((key) => sources[key].title).join("; ");
}

/** `2026-03-31 12:00 UTC` */
export function utc(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  const { year, month, day } = civilDate(Math.floor(serial) + Math.floor(minutes / 1440));
  const two = (number: number): string => String(number).padStart(2, "0");
  const inDay = minutes % 1440;
  return `${year}-${two(month)}-${two(day)} ${two(Math.floor(inDay / 60))}:${two(inDay % 60)} UTC`;
}
