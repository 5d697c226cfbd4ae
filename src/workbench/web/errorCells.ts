// Errors stand in the middle of their cells, as in Excel.
import { HorizontalAlign, type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { isErrorCode } from "./messages";

export function centreErrors(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 5,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { workbook }, next) => {
      if (!cell || !isErrorCode(cell.v)) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      return next({ ...cell, s: { ...style, ht: HorizontalAlign.CENTER } });
    },
  });
}
