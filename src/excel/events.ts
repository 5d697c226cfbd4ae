import { WorkbookError } from "../sheet/workbook";
import { run } from "./run";

type Source<T> = (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>;

/** Only what a user or an add-in writes; the results of formulas change without it. */
export const onChanged = (listener: () => void): (() => void) =>
  listen((context) => context.workbook.worksheets.onChanged, listener);

export const onSelectionChanged = (listener: () => void): (() => void) =>
  listen((context) => context.workbook.onSelectionChanged, listener);

/** A host without this event leaves the listener uncalled. */
function listen<T>(source: Source<T>, listener: () => void): () => void {
  let isWanted = true;
  const added = run(async (context) => {
    const handler = source(context).add(() => {
      if (isWanted) listener();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  }).catch((error: unknown) => {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  });
  return () => {
    isWanted = false;
    void added.then((handler) => handler && remove(handler));
  };
}

/** A workbook that is closing no longer takes the request, and needs it no longer. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  try {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch {
    return;
  }
}
