import { useCallback, useEffect } from "react";
import type { FoundBlock } from "../../sheet/plans";
import type { TaskState } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "./desk";

/** Changes that follow one another quickly, such as a paste or a fill, are looked at once. */
const QUIET_MS = 700;

export interface Blocks {
  readonly state: TaskState<readonly FoundBlock[]>;
  /** As last seen, also while another look is under way. */
  readonly look: () => void;
}

/** The blocks of the workbook, looked at again once its cells have changed. */
export function useBlocks(desk: Desk): Blocks {
  const { state, start } = useTask<readonly FoundBlock[]>();
  const look = useCallback(() => {
    start(() => desk.find());
  }, [desk, start]);
  useEffect(() => {
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = desk.workbook.onChanged(() => {
      clearTimeout(timer);
      if (desk.isRefreshing()) return;
      timer = setTimeout(look, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, look]);
  return { state, look };
}
