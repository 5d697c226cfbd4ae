// What a function's value carries into its cell: the number format it asked for and the sentence of its error.
// Univer keeps both as the cell's custom data, also for the cells of a spill, and follows the value through INDEX, IFERROR and the like.
import {
  type ICellData,
  ICommandService,
  type Injector,
  InterceptorEffectEnum,
  type Nullable,
  ObjectMatrix,
  isDefaultFormat,
} from "@univerjs/core";
import {
  FormulaDataModel,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Carried } from "./cells";

export interface CellPlace {
  unitId: string;
  subUnitId: string;
  row: number;
  column: number;
}

/** The cell of a spill, which Univer keeps apart from the cells of the sheet. */
export function spilledCell(model: FormulaDataModel, place: CellPlace): Nullable<ICellData> {
  return model.getArrayFormulaCellData()[place.unitId]?.[place.subUnitId]?.[place.row]?.[place.column];
}

/** What the value in a cell carries. A typed value carries nothing, whatever stood there before. */
export function carriedAt(model: FormulaDataModel, place: CellPlace, cell: Nullable<ICellData>): Carried {
  const computed = cell?.f || cell?.si ? cell : spilledCell(model, place);
  return (computed?.custom ?? {}) as Carried;
}

/** Between the spilled value, which comes in at 100, and the number format, applied at 10. */
const priority = 50;

/** Shows a number with the format it carries, unless the user gave the cell one. */
function showFormats(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const place = { ...location, column: location.col };
      const { numberFormat } = carriedAt(model, place, location.rawData);
      if (!cell || numberFormat === undefined) return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(cell);
      if (!isDefaultFormat(style?.n?.pattern)) return next(cell);
      return next({ ...cell, s: { ...style, n: { pattern: numberFormat } } });
    },
  });
}

/** Univer leaves old custom data where a new result has none: say so explicitly. */
function forgetOldData(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = command.params as ISetFormulaCalculationResultMutation;
    const sheets = Object.values(unitData).flatMap((unit) => Object.values(unit ?? {}));
    for (const sheet of sheets) {
      new ObjectMatrix<Nullable<ICellData>>(sheet).forValue((_row, _column, cell) => {
        if (cell && !("custom" in cell)) cell.custom = null;
      });
    }
  });
}

export function carryFormatsAndMessages(injector: Injector): void {
  showFormats(injector);
  forgetOldData(injector);
}
