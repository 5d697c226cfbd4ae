// Formulas as files hold them, turned into formulas as Univer and the user read them.

/** Text in quotes, which is left alone. */
const quoted = `"(?:[^"]|"")*"`;
const sheetName = `'(?:[^']|'')*'`;
const spillReference = new RegExp(
  `${quoted}|((?:(?:${sheetName}|[\\w.]+)!)?\\$?[A-Z]{1,3}\\$?\\d+)#|${sheetName}`,
  "gi",
);
const filePrefix = new RegExp(`${quoted}|${sheetName}|_xlfn\\.|_xlws\\.|_xlpm\\.`, "gi");
const customName = new RegExp(`${quoted}|${sheetName}|_xldudf_(\\w+)`, "gi");

/** `SUM(A1#)` → `SUM(ANCHORARRAY(A1))`. */
export function anchored(formula: string): string {
  if (!formula.includes("#")) return formula;
  return formula.replace(spillReference, (whole, cell?: string) => (cell ? `ANCHORARRAY(${cell})` : whole));
}

const fileName = (name: string) => name.replaceAll(".", "_").toUpperCase();

/**
 * A formula from a file: `_xlfn.LET(_xlpm.x, …)` → `LET(x, …)`, `_xldudf_APSIS_FIN_NPV(…)` → `APSIS.FIN_NPV(…)`.
 * @param names the qualified names of the custom functions; a name that is not among them stays as the file has it.
 */
export function fromFile(formula: string, names: readonly string[]): string {
  const known = new Map(names.map((name) => [fileName(name), name]));
  return formula
    .replace(filePrefix, (whole) => (whole.startsWith("_") ? "" : whole))
    .replace(customName, (whole, name?: string) => (name && known.get(fileName(name))) ?? whole);
}
