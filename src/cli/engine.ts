// The grid's engine, which is large: it is loaded when a formula is to be typed into it.
import { createEngine } from "../workbench/calc";
import { builtAddIn } from "./addIn";
import type { Evaluation } from "./commands/evaluate";
import { evaluate } from "./commands/evaluate";

/** What a formula displays in a sheet of the built add-in. */
export const evaluated = (formula: string, dist: URL): Promise<Evaluation> =>
  evaluate(createEngine(builtAddIn(dist)), formula);
