// Looking and acting in a workbook: each a fixed, small number of requests however many cells or blocks there are.
import type { BlockState, FoundBlock, InsertPlan, InsertRequest, RefreshPlan, Session } from "../plans";
import { remembered, STATE_NAMESPACE, statesOf } from "../state";
import type { CellValue, Workbook } from "../workbook";
import { areasOf, foundBlocks } from "./find";
import { insertArea, planInsert } from "./insert";
import { blockNames, isNameOf } from "./names";

/** Every block of ours in a workbook. Two requests. */
export async function findBlocks(workbook: Workbook, session: Session): Promise<readonly FoundBlock[]> {
  const facts = await workbook.facts(STATE_NAMESPACE);
  const areas = areasOf(blockNames(facts));
  const read = areas.length > 0 ? await workbook.read(areas) : [];
  return foundBlocks(facts, read, session);
}

/** What placing a deal would touch. One request for a new sheet, two for a chosen place. */
export async function lookToInsert(
  workbook: Workbook,
  request: InsertRequest,
  session: Session,
): Promise<InsertPlan> {
  const facts = await workbook.facts(STATE_NAMESPACE);
  const plan = planInsert(request, facts, session);
  if (request.place === "newSheet" || plan.refusal !== undefined) return plan;
  const standing = await workbook.read([insertArea(request, facts).area]);
  return planInsert(request, facts, session, standing[0]);
}

/**
 * Places a deal as it was shown, and remembers it.
 * @throws Error where the workbook has changed since in a way that matters: then nothing was written
 */
export async function insertAs(workbook: Workbook, plan: InsertPlan, session: Session): Promise<void> {
  const now = await lookToInsert(workbook, plan.request, session);
  const isSame = now.id === plan.id && now.area.sheet === plan.area.sheet && now.refusal === plan.refusal;
  if (!isSame || plan.refusal !== undefined)
    throw new Error(now.refusal ?? "The workbook has changed since. Look again, then place the deal.");
  await workbook.apply(plan.changes);
  await workbook.writeStates([], statesOf(plan.state));
}

/**
 * Takes a placed deal away again.
 * @throws Error where its cells have changed since: then nothing was taken away
 */
export async function undoInsert(workbook: Workbook, plan: InsertPlan): Promise<void> {
  const [block] = await workbook.read([plan.area]);
  const isAsWritten = plan.changes.every(
    (change) =>
      change.kind !== "write" ||
      change.inputs.every((row, down) =>
        row.every((input, across) => input === null || isSameInput(input, block.formulas[down][across])),
      ),
  );
  if (!isAsWritten)
    throw new Error(`Cells of ${plan.id} have changed since it was placed. Delete it in the sheet instead.`);
  await workbook.apply(plan.reverse);
  await replaceStates(workbook, plan.id, []);
}

/** Formulas come back as the host spells them. */
function isSameInput(input: CellValue, found: CellValue): boolean {
  if (typeof input !== "string" || !input.startsWith("=")) return input === found;
  return typeof found === "string" && found.startsWith("=");
}

/**
 * Writes a refresh as it was shown, and remembers it. Four requests.
 * @throws Error where inputs cannot be taken, or the block or what is remembered of it has changed since
 */
export async function refreshAs(workbook: Workbook, plan: RefreshPlan, session: Session): Promise<void> {
  const found = await findBlocks(workbook, session);
  await refreshFrom(workbook, plan, found);
}

/** Where `found` is what stands there now. Two requests. */
async function refreshFrom(
  workbook: Workbook,
  plan: RefreshPlan,
  found: readonly FoundBlock[],
): Promise<void> {
  const obstacle = obstacleTo(plan, found);
  if (obstacle !== undefined) throw new Error(obstacle);
  await workbook.apply(plan.changes);
  await workbook.writeStates(plan.block.parts, statesOf(plan.state));
}

/** Why a refresh must not be written, or undefined. */
function obstacleTo(plan: RefreshPlan, found: readonly FoundBlock[]): string | undefined {
  const { block, problems, refusal } = plan;
  if (refusal !== undefined) return refusal;
  if (problems.length > 0) return problems[0].sentence;
  const now = found.find(({ id }) => id === block.id);
  if (!now?.canRefresh) return now?.sentences[0] ?? `${block.id} is no longer there.`;
  if (now.revision > block.revision)
    return `Somebody else has refreshed ${block.id} meanwhile. Look again before you refresh it.`;
  if (essence(now) !== essence(block))
    return `${block.id} has changed since. Look again before you refresh it.`;
  return undefined;
}

/** Where a block stands, its inputs and its formulas; what these give may still be on its way. */
function essence({ area, reading }: FoundBlock): string {
  const formulas = reading?.formulas.map((row) =>
    row.map((cell) => (String(cell).startsWith("=") ? cell : "")),
  );
  return JSON.stringify([area, reading?.inputs, formulas]);
}

/** Puts back what a refresh has written. */
export async function undoRefresh(workbook: Workbook, { reverse, block }: RefreshPlan): Promise<void> {
  await workbook.apply(reverse);
  await replaceStates(workbook, block.id, block.state ? statesOf(block.state) : []);
}

/** What became of one of many refreshes. */
export interface RefreshOutcome {
  readonly id: string;
  readonly isDone: boolean;
  /** Why it is not. */
  readonly sentence?: string;
}

/** How long work is followed and stopped. */
export interface Following {
  readonly onProgress: (done: number, total: number, id: string) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Writes many refreshes one after another: two requests to look again, two for each. One that fails does not stop the others;
 * a cancel leaves out those that are not begun.
 */
export async function refreshAll(
  workbook: Workbook,
  plans: readonly RefreshPlan[],
  session: Session,
  { onProgress, isCancelled }: Following,
): Promise<readonly RefreshOutcome[]> {
  const found = await findBlocks(workbook, session);
  const outcomes: RefreshOutcome[] = [];
  for (const plan of plans) {
    if (isCancelled()) break;
    onProgress(outcomes.length, plans.length, plan.block.id);
    outcomes.push(await outcomeOf(plan.block.id, () => refreshFrom(workbook, plan, found)));
  }
  return outcomes;
}

async function outcomeOf(id: string, work: () => Promise<void>): Promise<RefreshOutcome> {
  try {
    await work();
    return { id, isDone: true };
  } catch (error) {
    return { id, isDone: false, sentence: error instanceof Error ? error.message : String(error) };
  }
}

/** Forgets blocks that are no longer there: their names and what is remembered of them. */
export async function forget(workbook: Workbook, blocks: readonly FoundBlock[]): Promise<void> {
  const parts = blocks.flatMap((block) => block.parts);
  const { names } = await workbook.facts(STATE_NAMESPACE);
  const own = names.filter(({ name }) => blocks.some(({ id }) => isNameOf(name, id)));
  if (own.length > 0) await workbook.apply(own.map(({ name }) => ({ kind: "name", name })));
  if (parts.length > 0) await workbook.writeStates(parts, []);
}

/** Remembers scenarios of a block, unless somebody else has written it meanwhile. */
export async function rememberScenarios(
  workbook: Workbook,
  state: BlockState,
  scenarios: BlockState["scenarios"],
): Promise<void> {
  const { states } = await workbook.facts(STATE_NAMESPACE);
  const known = remembered(states).get(state.id);
  if (known && known.revision > state.revision)
    throw new Error(`Somebody else has refreshed ${state.id} meanwhile. Look again, then try again.`);
  const next = { ...state, scenarios, revision: state.revision + 1 };
  await workbook.writeStates(known?.parts ?? [], statesOf(next));
}

async function replaceStates(workbook: Workbook, id: string, added: readonly string[]): Promise<void> {
  const { states } = await workbook.facts(STATE_NAMESPACE);
  const own = remembered(states).get(id)?.parts ?? [];
  if (own.length + added.length > 0) await workbook.writeStates(own, added);
}
