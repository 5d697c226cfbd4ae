import { createContext, useContext } from "react";
import type { Following, RefreshOutcome } from "../../sheet/blocks/actions";
import type { FoundBlock, InsertPlan, InsertRequest, RefreshPlan } from "../../sheet/plans";
import type { ReadBook, SharePlan, ShareSession } from "../../sheet/share";
import type { Area, Workbook } from "../../sheet/workbook";

/** A plan of sharing for the workbook as it stands. */
export type Planner = (book: ReadBook, session: ShareSession) => SharePlan;

/** What the pane asks of the open workbook: looks first, then acts as was shown. */
export interface Desk {
  readonly workbook: Workbook;
  /** Before the names of our functions. */
  readonly namespace: string;
  /** The blocks of ours, as they stand. */
  readonly find: () => Promise<readonly FoundBlock[]>;
  readonly planInsert: (request: InsertRequest) => Promise<InsertPlan>;
  readonly insert: (plan: InsertPlan) => Promise<void>;
  readonly undoInsert: (plan: InsertPlan) => Promise<void>;
  readonly planRefresh: (block: FoundBlock, restores: boolean) => RefreshPlan;
  readonly refresh: (plan: RefreshPlan) => Promise<void>;
  /** Many, one after another; one that fails does not stop the others. */
  readonly refreshAll: (
    plans: readonly RefreshPlan[],
    following: Following,
  ) => Promise<readonly RefreshOutcome[]>;
  /** Whether many are being refreshed: none of these changes is worth a look before the last. */
  readonly isRefreshing: () => boolean;
  readonly undoRefresh: (plan: RefreshPlan) => Promise<void>;
  /** The whole workbook as it stands; where it `waits`, once it is calculated. */
  readonly survey: (waits: boolean) => Promise<ReadBook>;
  /** What sharing needs to know of this version and this moment. */
  readonly sharing: () => ShareSession;
  /** Does what a plan of sharing has shown, unless another one would come out of the workbook now. */
  readonly share: (shown: SharePlan, planned: Planner) => Promise<SharePlan>;
  readonly goTo: (area: Area) => Promise<void>;
  /** Forgets what is remembered of blocks that are no longer there. */
  readonly forget: (blocks: readonly FoundBlock[]) => Promise<void>;
}

/** Undefined where no workbook is connected. */
export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk | undefined => useContext(DeskContext);
