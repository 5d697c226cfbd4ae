import { deals } from "../../models";
import type { Model } from "../../models/define";
import {
  findBlocks,
  forget,
  insertAs,
  lookToInsert,
  refreshAll,
  refreshAs,
  undoInsert,
  undoRefresh,
} from "../../sheet/blocks/actions";
import { planRefresh } from "../../sheet/blocks/refresh";
import type { Session } from "../../sheet/plans";
import type { ShareSession } from "../../sheet/share";
import { look, shareAs } from "../../sheet/share";
import type { Workbook } from "../../sheet/workbook";
import type { Desk } from "./desk";

const models: readonly Model[] = [...new Map(deals.map(({ model }) => [model.name, model])).values()];

/** The plans of `sheet`, done in a workbook at the time of each. */
export function deskOn(workbook: Workbook, namespace: string, version: string): Desk {
  const session = (): Session => ({ namespace, version, now: serialNow(), models });
  let running = 0;
  const sharing = (): ShareSession => ({ namespace, version, now: utcNow() });
  return {
    workbook,
    namespace,
    find: () => findBlocks(workbook, session()),
    planInsert: (request) => lookToInsert(workbook, request, session()),
    insert: (plan) => insertAs(workbook, plan, session()),
    undoInsert: (plan) => undoInsert(workbook, plan),
    planRefresh: (block, restores) => planRefresh(block, session(), restores),
    refresh: (plan) => refreshAs(workbook, plan, session()),
    refreshAll: async (plans, following) => {
      running += 1;
      try {
        return await refreshAll(workbook, plans, session(), following);
      } finally {
        running -= 1;
      }
    },
    isRefreshing: () => running > 0,
    undoRefresh: (plan) => undoRefresh(workbook, plan),
    survey: (waits) => look(workbook, sharing(), waits),
    sharing,
    share: (shown, planned) => {
      const now = sharing();
      return shareAs(workbook, now, shown, (book) => planned(book, now));
    },
    goTo: (area) => workbook.apply([{ kind: "select", area }]),
    forget: (blocks) => forget(workbook, blocks),
  };
}

const MILLISECONDS = 86_400_000;
/** 1970-01-01 */
const EPOCH = 25_569;

const utcNow = (): number => Date.now() / MILLISECONDS + EPOCH;

/** The moment as a serial day of the user's clock. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / MILLISECONDS + EPOCH;
}
