// Univer orders formulas by the cells that they name, but not by the cells that the spill of another will fill: what refers to a
// spill that itself rests on a spill is calculated too early. Where spills have changed everything is calculated once more, until
// they stay as they are.
import { ICommandService, type Injector } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";

/** More spills resting on spills than any workbook has; what still changes then rests on itself. */
const MOST_PASSES = 12;

export function settleSpills(injector: Injector, recalculate: () => void): void {
  const model = injector.get(FormulaDataModel);
  let known = "";
  let passes = 0;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const spilled = JSON.stringify(model.getArrayFormulaCellData());
    const hasChanged = spilled !== known;
    known = spilled;
    passes = hasChanged ? passes + 1 : 0;
    if (hasChanged && passes <= MOST_PASSES) recalculate();
  });
}
