import { type ICellData, type IExecutionOptions, type Nullable, ObjectMatrix } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { EventGrid } from "../../host/grid";
import type { Ground } from "../ground";
import { toArea } from "./areas";

const content = ["v", "f", "si", "p"] as const;

/** Whether a cell is written and not only painted. */
const isContent = (cell: Nullable<ICellData>): boolean => !cell || content.some((key) => key in cell);

/** The results of formulas come by the same mutation as what is typed. */
const isCalculation = (options: IExecutionOptions = {}) =>
  options.fromFormula === true || options["applyFormulaCalculationResult"] === true;

export const eventGrid = (ground: Ground): EventGrid => ({
  onChanged: (listener) => {
    const heard = ground.commands.onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || isCalculation(options)) return;
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (unitId !== ground.unitId || !cellValue) return;
      const matrix = new ObjectMatrix(cellValue);
      const cells: Nullable<ICellData>[] = [];
      matrix.forValue((_, __, cell) => void cells.push(cell));
      if (cells.some(isContent)) listener(toArea(ground.sheet(subUnitId), matrix.getDataRange()));
    });
    return () => {
      heard.dispose();
    };
  },
  onSelectionChanged: (listener) => {
    const heard = ground.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      listener();
    });
    return () => {
      heard.unsubscribe();
    };
  },
});
