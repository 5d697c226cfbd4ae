import type { CalculationGrid, CalculationMode } from "../../host/grid";
import type { Ground } from "../ground";

/** Univer always calculates after a change; the mode is kept for whoever asks. */
export function calculationGrid(ground: Ground): CalculationGrid {
  let mode: CalculationMode = "Automatic";
  return {
    calculationMode: () => mode,
    setCalculationMode: (wanted) => {
      mode = wanted;
    },
    calculationState: () => (ground.calculating ? "Calculating" : "Done"),
    calculate: (everything) => {
      if (everything) ground.recalculate();
    },
    settle: () => ground.settle(),
  };
}
