import type { Worksheet } from "@univerjs/core";
import { SetColWidthCommand } from "@univerjs/sheets";
import type { Area, FormatGrid } from "../../host/grid";
import type { Ground } from "../ground";
import { plain } from "../styles";
import { toRange } from "./areas";
import { styleAt } from "./styles";

const pointsPerPixel = 0.75;

const fitting = { pixelsPerPoint: 0.72, bolder: 1.08, padding: 14, narrowest: 48, widest: 480 };

/** From the longest text: without a screen nothing can be measured. */
function fittingWidth(ground: Ground, sheet: Worksheet, column: number): number {
  let widest = fitting.narrowest;
  sheet.getCellMatrix().forValue((row, at) => {
    if (at !== column) return;
    const { fs = plain.fs, bl } = styleAt(ground, sheet, row, column);
    const perCharacter = fs * fitting.pixelsPerPoint * (bl ? fitting.bolder : 1);
    widest = Math.max(widest, fitting.padding + ground.text(sheet, row, column).length * perCharacter);
  });
  return Math.round(Math.min(widest, fitting.widest));
}

export function columnGrid(
  ground: Ground,
): Pick<FormatGrid, "columnWidth" | "setColumnWidth" | "autofitColumns"> {
  const columnsOf = (area: Area): [Worksheet, number[]] => {
    const sheet = ground.sheet(area.sheet);
    const { startColumn, endColumn } = toRange(sheet, area);
    return [sheet, Array.from({ length: endColumn - startColumn + 1 }, (_, index) => startColumn + index)];
  };
  const setWidth = (sheet: Worksheet, column: number, value: number) => {
    const whole = { startRow: 0, endRow: sheet.getRowCount() - 1 };
    const ranges = [{ ...whole, startColumn: column, endColumn: column }];
    ground.run(SetColWidthCommand.id, { subUnitId: sheet.getSheetId(), ranges, value });
  };
  return {
    columnWidth: (area) => {
      const [sheet, columns] = columnsOf(area);
      const widths = new Set(columns.map((column) => sheet.getColumnWidth(column)));
      const [first] = [...widths];
      return widths.size === 1 ? first * pointsPerPixel : null;
    },
    setColumnWidth: (area, points) => {
      const [sheet, columns] = columnsOf(area);
      for (const column of columns) setWidth(sheet, column, Math.round(points / pointsPerPixel));
    },
    autofitColumns: (area) => {
      const [sheet, columns] = columnsOf(area);
      for (const column of columns) setWidth(sheet, column, fittingWidth(ground, sheet, column));
    },
  };
}
