// Univer's style of a cell and Excel's words for it.
import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  type Worksheet,
  WrapStrategy,
} from "@univerjs/core";
import type { CellFormat } from "../../host/grid";
import type { Ground } from "../ground";
import { plain } from "../styles";

export const styleAt = (ground: Ground, sheet: Worksheet, row: number, column: number): IStyleData =>
  ground.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column)) ?? {};

const horizontal = [
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["General", HorizontalAlign.UNSPECIFIED],
] as const;

const vertical = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
  ["Bottom", VerticalAlign.UNSPECIFIED],
] as const;

const nameOf = <N, V>(pairs: readonly (readonly [N, V])[], value: V) =>
  pairs.find(([, known]) => known === value)?.[0];
const valueOf = <N, V>(pairs: readonly (readonly [N, V])[], name: N) =>
  pairs.find(([known]) => known === name)?.[1];

const automatic = "#000000";

export function toCellFormat(style: IStyleData): CellFormat {
  return {
    fillColor: style.bg?.rgb?.toUpperCase() ?? "",
    fontColor: style.cl?.rgb?.toUpperCase() ?? automatic,
    fontName: style.ff ?? plain.ff,
    fontSize: style.fs ?? plain.fs,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    horizontalAlignment: nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED) ?? "General",
    verticalAlignment: nameOf(vertical, style.vt ?? plain.vt) ?? "Center",
    wrapText: style.tb === WrapStrategy.WRAP,
  };
}

const truth = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Only what changes. */
export function toStyle(change: Partial<CellFormat>): IStyleData {
  const { fillColor, fontColor, fontName, fontSize, bold, italic, wrapText } = change;
  const { horizontalAlignment, verticalAlignment } = change;
  return {
    ...(fillColor !== undefined && { bg: fillColor === "" ? null : { rgb: fillColor } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(bold !== undefined && { bl: truth(bold) }),
    ...(italic !== undefined && { it: truth(italic) }),
    ...(horizontalAlignment !== undefined && { ht: valueOf(horizontal, horizontalAlignment) ?? null }),
    ...(verticalAlignment !== undefined && { vt: valueOf(vertical, verticalAlignment) ?? null }),
    ...(wrapText !== undefined && { tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  };
}
