import { useCallback, useEffect } from "react";
import type { Deal } from "../../models/define";
import type { InsertPlan } from "../../sheet/plans";
import type { TaskState } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "./desk";

export type PlaceKind = "newSheet" | "selection";

interface Wanted {
  readonly deal: Deal;
  readonly kind: PlaceKind;
  readonly illustrative: boolean;
}

interface Placement {
  readonly look: TaskState<InsertPlan>;
  readonly placing: TaskState<InsertPlan>;
  readonly place: (plan: InsertPlan) => void;
  /** Begins anew with another look. */
  readonly again: () => void;
}

/** Looks at what placing would touch, again whenever the wish or the selection changes; and places as was shown. */
export function usePlacement(desk: Desk, { deal, kind, illustrative }: Wanted): Placement {
  const { state: look, start } = useTask<InsertPlan>();
  const { state: placing, start: startPlacing, drop } = useTask<InsertPlan>();
  const planned = useCallback(() => {
    const { id, model, preset } = deal;
    start(async () => {
      const place = kind === "newSheet" ? kind : await desk.workbook.selection();
      return desk.planInsert({ model, preset, id, place, illustrative });
    });
  }, [desk, deal, kind, illustrative, start]);
  useEffect(() => {
    planned();
    return kind === "selection" ? desk.workbook.onSelectionChanged(planned) : undefined;
  }, [desk, kind, planned]);
  return {
    look,
    placing,
    place: (plan) => {
      startPlacing(async () => {
        await desk.insert(plan);
        return plan;
      });
    },
    again: () => {
      drop();
      planned();
    },
  };
}
