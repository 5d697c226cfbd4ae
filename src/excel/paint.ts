// How a cell looks, and what of a sheet is printed.
import type { CellStyle } from "../sheet/book";
import { looks } from "../sheet/palette";

export function paint({ format }: Excel.Range, style: CellStyle): void {
  const { color, fill, bold, italic, size, rule, centred } = looks[style];
  format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (rule !== undefined) {
    // A line below each row: below the last, and between the rows.
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = rule;
    }
  }
  if (centred) format.horizontalAlignment = "Center";
}

/** Landscape and one page wide; an ampersand in a header starts a code of Excel's unless it is doubled. */
export function layOut({ pageLayout }: Excel.Worksheet, printed: Excel.Range, header: string): void {
  pageLayout.setPrintArea(printed);
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.centerHeader = header.replaceAll("&", "&&");
}
