import { a1 } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/share";
import { PROVENANCE_COLUMNS, PROVENANCE_HEAD, utc } from "../../sheet/share/provenance";
import type { CellValue } from "../../sheet/workbook";
import { editedCell } from "../workbook/cellXml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const WIDTHS = [16, 9, 60, 24, 14, 16, 16, 22, 10, 46, 22, 46];
/** Moments are written as text: the file's own styles may hold no format of dates. */
const MOMENT = PROVENANCE_COLUMNS.indexOf("Calculated UTC");

/** The sheet that shows what the workbook remembers, as a part of the file. */
export function provenanceXml({ rows }: SheetPlan): string {
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => `<row r="${index + 1}">${cellsXml(row, index)}</row>`);
  const pane = `<pane ySplit="${PROVENANCE_HEAD}" topLeftCell="A${PROVENANCE_HEAD + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`
  );
}

function cellsXml(row: readonly CellValue[], index: number): string {
  return row
    .map((value, column) => {
      if (value === "") return "";
      const isMoment = column === MOMENT && index >= PROVENANCE_HEAD && typeof value === "number";
      return editedCell(undefined, a1({ row: index, column }), "c", { value: isMoment ? utc(value) : value });
    })
    .join("");
}
