// Univer as the grid that the host side of Office.js works on.
import type { Grid } from "../../host/grid";
import type { Ground } from "../ground";
import { calculationGrid } from "./calculation";
import { cellGrid } from "./cells";
import { formatGrid } from "./formats";
import { nameGrid } from "./names";
import { sheetGrid } from "./sheets";
import { oneStepBatches } from "./undo";

export function univerGrid(ground: Ground): Grid {
  const beginStep = oneStepBatches(ground.injector);
  return {
    ...sheetGrid(ground),
    ...cellGrid(ground),
    ...formatGrid(ground),
    ...nameGrid(ground),
    ...calculationGrid(ground),
    batch: async (work) => {
      const step = beginStep(ground.unitId);
      try {
        return await work();
      } finally {
        step.dispose();
      }
    },
  };
}
