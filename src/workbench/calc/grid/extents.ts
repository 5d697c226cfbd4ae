import { type ICellData, type IRange, type Nullable, ObjectMatrix } from "@univerjs/core";
import type { Area, CellGrid } from "../../host/grid";
import type { Ground } from "../ground";
import { toArea } from "./areas";

const isFilled = ({ v, f, si }: ICellData) => (v !== undefined && v !== null && v !== "") || Boolean(f ?? si);

const within = ({ row, rows, column, columns }: Area, r: number, c: number) =>
  r >= row && r < row + rows && c >= column && c < column + columns;

const spillsOver = ({ startRow, endRow, startColumn, endColumn }: IRange) =>
  endRow > startRow || endColumn > startColumn;

function enlarged(range: IRange | null, row: number, column: number): IRange {
  if (!range) return { startRow: row, endRow: row, startColumn: column, endColumn: column };
  return {
    startRow: Math.min(range.startRow, row),
    endRow: Math.max(range.endRow, row),
    startColumn: Math.min(range.startColumn, column),
    endColumn: Math.max(range.endColumn, column),
  };
}

export function extentGrid(ground: Ground): Pick<CellGrid, "used" | "spills"> {
  return {
    used: (area, valuesOnly) => {
      const sheet = ground.sheet(area.sheet);
      const places: [number, number][] = [];
      const collect = (row: number, column: number, cell: Nullable<ICellData>) => {
        const used = cell && (isFilled(cell) || (!valuesOnly && Boolean(cell.s)));
        if (used && within(area, row, column)) places.push([row, column]);
      };
      sheet.getCellMatrix().forValue(collect);
      const spilled = ground.model.getArrayFormulaCellData()[ground.unitId]?.[area.sheet];
      new ObjectMatrix<Nullable<ICellData>>(spilled ?? {}).forValue(collect);
      const range = places.reduce<IRange | null>((found, place) => enlarged(found, ...place), null);
      return range && toArea(sheet, range);
    },
    spills: (id) => {
      const sheet = ground.sheet(id);
      const ranges: IRange[] = [];
      const heads = ground.model.getArrayFormulaRange()[ground.unitId]?.[id];
      new ObjectMatrix<IRange>(heads ?? {}).forValue((row, column, range) => {
        if (spillsOver(range) && ground.value(sheet, row, column) !== "#SPILL!") ranges.push(range);
      });
      return ranges.map((range) => toArea(sheet, range));
    },
  };
}
