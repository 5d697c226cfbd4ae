import type { FileReport, Line } from "../report";

/** Characters of a column beyond which it is cut. */
const WIDEST = 60;

/** A report for people: the file with its sentence, then its cells in columns. */
export function tableOf({ file, summary, output, notes = [], cells }: FileReport): string {
  const written = output === undefined ? [] : [`  written to ${output}`];
  const rows = cells.length > 0 ? columnsOf(cells).map((row) => `  ${row}`) : [];
  return [`${file}: ${summary}`, ...written, ...notes.map((note) => `  ${note}`), ...rows, ""].join("\n");
}

function columnsOf(cells: readonly Line[]): string[] {
  const names = [...new Set(cells.flatMap((cell) => Object.keys(cell)))];
  const rows = [names, ...cells.map((cell) => names.map((name) => shown(cell[name])))];
  const widths = names.map((_, index) => Math.min(WIDEST, Math.max(...rows.map((row) => row[index].length))));
  return rows.map((row) =>
    row
      .map((text, index) => cut(text).padEnd(widths[index]))
      .join("  ")
      .trimEnd(),
  );
}

const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);

/** One line of printable characters, whatever a workbook says. */
function shown(value: Line[string] | undefined): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "object" ? value.join("; ") : String(value);
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ");
}
