import { type IRange, RANGE_TYPE } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { SheetGrid } from "../../host/grid";
import type { Ground } from "../ground";
import { toArea, toRange } from "./areas";

/** The first cell of a range, as the one that is typed into. */
const firstCell = ({ startRow, startColumn }: IRange) => ({
  actualRow: startRow,
  actualColumn: startColumn,
  startRow,
  endRow: startRow,
  startColumn,
  endColumn: startColumn,
  rangeType: RANGE_TYPE.NORMAL,
  isMerged: false,
  isMergedMainCell: false,
});

const oneCell = (row: number, column: number): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

export const activate = (ground: Ground, subUnitId: string) =>
  ground.run(SetWorksheetActiveOperation.id, { subUnitId });

export const selectionGrid = (ground: Ground): Pick<SheetGrid, "selection" | "select"> => ({
  selection: () => {
    const sheet = ground.workbook.getActiveSheet();
    const selections = ground.injector.get(SheetsSelectionsService).getCurrentSelections();
    const last = selections.at(-1);
    if (!last) return null;
    const { actualRow, actualColumn } = last.primary ?? firstCell(last.range);
    return {
      areas: selections.map(({ range }) => toArea(sheet, range)),
      activeCell: toArea(sheet, oneCell(actualRow, actualColumn)),
    };
  },
  select: (areas) => {
    if (areas.length === 0) return;
    const subUnitId = areas[0].sheet;
    activate(ground, subUnitId);
    const sheet = ground.sheet(subUnitId);
    const ranges = areas.map((area) => toRange(sheet, area));
    const selections = ranges.map((range) => ({ range, primary: firstCell(range), style: null }));
    ground.run(SetSelectionsOperation.id, { subUnitId, selections });
  },
});
