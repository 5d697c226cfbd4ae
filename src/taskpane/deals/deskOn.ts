import { deals } from "../../models";
import type { Model } from "../../models/define";
import { blockNames, foundBlocks } from "../../sheet/blocks/find";
import { insertArea, planInsert } from "../../sheet/blocks/insert";
import { planRefresh } from "../../sheet/blocks/refresh";
import type { FoundBlock, InsertPlan, InsertRequest, RefreshPlan, Session } from "../../sheet/plans";
import { STATE_NAMESPACE, statesOf } from "../../sheet/state";
import type { Workbook } from "../../sheet/workbook";
import type { Desk } from "./desk";

const models: readonly Model[] = [...new Map(deals.map(({ model }) => [model.name, model])).values()];

/** The plans of `sheet`, done in a workbook. */
export function deskOn(workbook: Workbook, namespace: string, version: string): Desk {
  const session = (): Session => ({ namespace, version, now: serialNow(), models });
  return {
    workbook,
    namespace,
    find: () => find(workbook, session()),
    planInsert: (request) => lookToInsert(workbook, request, session()),
    insert: async (plan) => {
      await stillFree(workbook, plan, session());
      await workbook.apply(plan.changes);
      await workbook.writeStates([], statesOf(plan.state));
    },
    undoInsert: async (plan) => {
      await workbook.apply(plan.reverse);
      await replaceStates(workbook, plan.id, []);
    },
    planRefresh: (block, restores) => planRefresh(block, session(), restores),
    refresh: (plan) => refresh(workbook, plan),
    undoRefresh: async ({ reverse, block }) => {
      await workbook.apply(reverse);
      await replaceStates(workbook, block.id, block.state ? statesOf(block.state) : []);
    },
    goTo: (area) => workbook.apply([{ kind: "select", area }]),
    forget: (blocks) => forget(workbook, blocks),
  };
}

async function find(workbook: Workbook, session: Session): Promise<readonly FoundBlock[]> {
  const facts = await workbook.facts(STATE_NAMESPACE);
  const areas = blockNames(facts).flatMap(({ area }) => area ?? []);
  const read = areas.length > 0 ? await workbook.read(areas) : [];
  return foundBlocks(facts, read, session);
}

async function lookToInsert(
  workbook: Workbook,
  request: InsertRequest,
  session: Session,
): Promise<InsertPlan> {
  const facts = await workbook.facts(STATE_NAMESPACE);
  if (request.place === "newSheet") return planInsert(request, facts, session);
  const { area } = insertArea(request, facts);
  const edge = planInsert(request, facts, session);
  if (edge.refusal !== undefined) return edge;
  const [standing] = await workbook.read([area]);
  return planInsert(request, facts, session, standing);
}

/** What was shown is what is done: nothing is written where the workbook has changed since. */
async function stillFree(workbook: Workbook, plan: InsertPlan, session: Session): Promise<void> {
  const now = await lookToInsert(workbook, plan.request, session);
  const isSame = now.id === plan.id && now.area.sheet === plan.area.sheet && now.refusal === undefined;
  if (!isSame)
    throw new Error(now.refusal ?? "The workbook has changed since. Look again, then place the deal.");
}

/** A co-author's newer revision is not overwritten. */
async function refresh(workbook: Workbook, plan: RefreshPlan): Promise<void> {
  const { block, changes, state } = plan;
  await workbook.apply(changes);
  await workbook.writeStates(block.parts, statesOf(state));
}

async function replaceStates(workbook: Workbook, id: string, added: readonly string[]): Promise<void> {
  const { states } = await workbook.facts(STATE_NAMESPACE);
  const own = states.filter(({ xml }) => xml.includes(`block="${id}"`)).map((part) => part.id);
  if (own.length + added.length > 0) await workbook.writeStates(own, added);
}

async function forget(workbook: Workbook, blocks: readonly FoundBlock[]): Promise<void> {
  const parts = blocks.flatMap((block) => block.parts);
  const { names } = await workbook.facts(STATE_NAMESPACE);
  const ids = blocks.map(({ id }) => id.toUpperCase());
  const isOf = (name: string) =>
    ids.some((id) => name.toUpperCase() === `APSIS_${id}` || name.toUpperCase().startsWith(`${id}.`));
  await workbook.apply(names.filter(({ name }) => isOf(name)).map(({ name }) => ({ kind: "name", name })));
  if (parts.length > 0) await workbook.writeStates(parts, []);
}

const MILLISECONDS = 86_400_000;
/** 1970-01-01 */
const EPOCH = 25_569;

/** The moment as a serial day of the user's clock. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / MILLISECONDS + EPOCH;
}
