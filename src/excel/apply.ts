import type { Change } from "../sheet/change";
import { perform } from "./perform";
import { requests } from "./requests";
import { restore } from "./restore";
import { edit } from "./run";
import type { Snapshot } from "./snapshot";
import { snapshot } from "./snapshot";

/**
 * One request looks at what stands there, one does the plan; a plan of some megabytes takes several. Excel does the steps of
 * a request up to the first that it refuses and keeps what it did, so what stood there is put back then.
 */
export function apply(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return Promise.resolve();
  return edit(async (context) => {
    const before = await snapshot(context, changes);
    try {
      await performAll(context, changes, before);
    } catch (error) {
      await restore(context, changes, before).catch(() => undefined);
      throw error;
    }
  });
}

async function performAll(
  context: Excel.RequestContext,
  changes: readonly Change[],
  before: Snapshot,
): Promise<void> {
  const stage = { context, names: new Set(before.names.keys()) };
  for (const request of requests(changes)) {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const change of request) perform(stage, change);
    await context.sync();
  }
}
