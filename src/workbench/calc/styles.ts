// The few looks of a cell, after the convention of financial models: what is typed is blue, what is computed is black.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
} from "@univerjs/core";

export type StyleName =
  "title" | "heading" | "label" | "input" | "assumption" | "output" | "note" | "check" | "header";

const ink = { rgb: "#1f2937" };
const quiet = { rgb: "#6b7280" };
const typed = { rgb: "#1d4ed8" };
const rule = (rgb: string, s = BorderStyleTypes.THIN): IBorderStyleData => ({ s, cl: { rgb } });
const bold = BooleanNumber.TRUE;

/** What every cell looks like unless it says otherwise. */
export const plain = {
  ff: "Arial",
  fs: 10,
  vt: VerticalAlign.MIDDLE,
  pd: { l: 5, r: 5, t: 0, b: 0 },
} as const;

export const styles: Record<StyleName, IStyleData> = {
  title: { fs: 16, bl: bold, cl: ink },
  heading: { fs: 12, bl: bold, cl: { rgb: "#1e3a5f" }, bd: { b: rule("#1e3a5f") } },
  label: { cl: ink },
  input: { cl: typed, bg: { rgb: "#fffbea" }, bd: { b: rule("#e5e7eb") } },
  assumption: { cl: typed, bg: { rgb: "#fdebd8" }, bd: { b: rule("#e5e7eb") } },
  output: { bl: bold, cl: ink, bg: { rgb: "#eef4fb" } },
  note: { cl: quiet, it: BooleanNumber.TRUE },
  check: { cl: { rgb: "#15803d" }, bl: bold },
  header: {
    bl: bold,
    cl: ink,
    bg: { rgb: "#f1f5f9" },
    bd: { b: rule("#94a3b8") },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
  },
};
