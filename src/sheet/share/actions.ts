// Looking at an open workbook and doing what was shown.
import type { Workbook } from "../workbook";
import { changesOf } from "./changes";
import type { SharePlan, ShareSession } from "./plan";
import { recalled } from "./record";
import type { ReadBook } from "./reading";
import { STATE_NAMESPACE } from "../state";
import { bookOf, surveyFor } from "./surveyed";

/** The workbook as it stands; one that is stuck in a calculation is read as it is where `waits` says so. */
export async function look(workbook: Workbook, session: ShareSession, waits = true): Promise<ReadBook> {
  return bookOf(await workbook.survey(surveyFor(session.namespace, waits)));
}

/**
 * Does what a plan has shown, having looked again.
 * @throws Error where the workbook has changed since in a way that matters: then nothing was written
 */
export async function shareAs(
  workbook: Workbook,
  session: ShareSession,
  shown: SharePlan,
  planned: (book: ReadBook) => SharePlan,
): Promise<SharePlan> {
  const book = await look(workbook, session, shown.mode !== "repaired");
  const plan = planned(book);
  if (plan.refusal !== undefined) throw new Error(plan.refusal);
  if (essence(plan) !== essence(shown)) throw new Error("The workbook has changed since. Look again.");
  await act(workbook, book, plan);
  return plan;
}

const essence = ({ cells, names, removedNames, left }: SharePlan): string =>
  JSON.stringify([cells, names, removedNames, left]);

/** What the workbook is to remember comes before the cells change, and goes after they have changed back. */
async function act(workbook: Workbook, book: ReadBook, plan: SharePlan): Promise<void> {
  const { removed, added } = plan.parts;
  if (added.length > 0) await workbook.writeStates(removed, added);
  try {
    await workbook.apply(changesOf(plan));
  } catch (error) {
    if (added.length > 0) await takeBack(workbook, book, removed).catch(() => undefined);
    throw error;
  }
  if (added.length === 0 && removed.length > 0) await workbook.writeStates(removed, []);
  // A host that cannot say so has nothing that starts the add-in either.
  if (plan.mode === "frozen" || plan.mode === "native") await workbook.leave().catch(() => undefined);
}

async function takeBack(workbook: Workbook, { parts }: ReadBook, removed: readonly string[]): Promise<void> {
  const { states } = await workbook.facts(STATE_NAMESPACE);
  const before = parts.filter(({ id }) => removed.includes(id)).map(({ xml }) => xml);
  await workbook.writeStates(recalled(states).parts, before);
}
