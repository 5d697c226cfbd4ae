// The few looks of a cell, after the convention of financial models: what is typed is blue, what is computed is black.
import type { CellStyle } from "./book";

/** Colours as #rrggbb; what is left out stays as the sheet has it. */
export interface Look {
  readonly color: string;
  readonly fill?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points. */
  readonly size?: number;
  /** The colour of a line below. */
  readonly rule?: string;
  readonly centred?: true;
}

const ink = "#1f2937";
const quiet = "#6b7280";
const typed = "#1d4ed8";
const navy = "#1e3a5f";

export const looks: Readonly<Record<CellStyle, Look>> = {
  title: { color: ink, size: 16, bold: true },
  heading: { color: navy, size: 12, bold: true, rule: navy },
  label: { color: ink },
  input: { color: typed, fill: "#fffbea", rule: "#e5e7eb" },
  assumption: { color: typed, fill: "#fdebd8", rule: "#e5e7eb" },
  output: { color: ink, fill: "#eef4fb", bold: true },
  note: { color: quiet, italic: true },
  check: { color: "#15803d", bold: true },
  header: { color: ink, fill: "#f1f5f9", bold: true, rule: "#94a3b8", centred: true },
};
