// Univer as the grid that the host side of Office.js works on.
import type { IDisposable } from "@univerjs/core";
import { WorkbookFile } from "../../host/file";
import type { Grid } from "../../host/grid";
import type { Ground } from "../ground";
import { calculationGrid } from "./calculation";
import { cellGrid } from "./cells";
import { chartGrid } from "./charts";
import { eventGrid } from "./events";
import { formatGrid } from "./formats";
import { nameGrid } from "./names";
import { sheetGrid } from "./sheets";
import { oneStepBatches } from "./undo";

/** Steps within a step belong to it. */
function nested(begin: () => IDisposable): () => () => void {
  let depth = 0;
  let step: IDisposable | undefined;
  return () => {
    if (depth === 0) step = begin();
    depth += 1;
    return () => {
      depth -= 1;
      if (depth === 0) step?.dispose();
    };
  };
}

export function univerGrid(ground: Ground): Grid {
  const beginStep = nested(() => oneStepBatches(ground.injector)(ground.unitId));
  return {
    ...sheetGrid(ground),
    ...cellGrid(ground),
    ...formatGrid(ground),
    ...nameGrid(ground),
    ...chartGrid(ground),
    ...eventGrid(ground),
    ...calculationGrid(ground),
    file: new WorkbookFile(),
    beginStep,
    batch: async (work) => {
      const end = beginStep();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
