// Many changes as one step to undo. Univer has this, but takes the changes back in the order in which they were made:
// where two of them touch one cell, the first would win.
import { type IDisposable, type IUndoRedoItem, IUndoRedoService, type Injector } from "@univerjs/core";

/** The parts of Univer's undo that are touched; it announces that the first will change its name. */
interface Batching {
  __tempBatchingUndoRedo: (unitId: string) => IDisposable;
  _tryBatchingElements: (step: IUndoRedoItem, next: IUndoRedoItem) => void;
}

export function oneStepBatches(injector: Injector): (unitId: string) => IDisposable {
  const undo = injector.get(IUndoRedoService) as unknown as Batching;
  undo._tryBatchingElements = (step, next) => {
    step.redoMutations.push(...next.redoMutations);
    step.undoMutations.unshift(...next.undoMutations);
  };
  return (unitId) => undo.__tempBatchingUndoRedo(unitId);
}
