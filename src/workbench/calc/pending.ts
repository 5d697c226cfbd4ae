// Whether something was changed that is not calculated yet.
import { ICommandService, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";

/** Univer starts to calculate 100 ms after a change; past this, there was nothing to calculate. */
const startWithin = 160;

export class Pending {
  readonly #injector: Injector;
  #changes = 0;
  /** How many of the changes the latest calculation took in. */
  #included = 0;
  #calculated = 0;

  constructor(injector: Injector) {
    this.#injector = injector;
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
      const edited = dirty.get(id) !== undefined && !options?.onlyLocal;
      if (id === SetFormulaCalculationStartMutation.id) this.#included = this.#changes;
      if (edited || id === SetTriggerFormulaCalculationStartMutation.id) this.#changes += 1;
    });
  }

  get waiting(): boolean {
    return this.#calculated < this.#changes;
  }

  async settle(timeout: number): Promise<void> {
    const session = this.#injector.get(FormulaCalculationSessionService);
    while (this.waiting) {
      const changes = this.#changes;
      await session.waitForLatestApplied(timeout, startWithin);
      this.#calculated = Math.max(this.#included, changes);
    }
  }
}
