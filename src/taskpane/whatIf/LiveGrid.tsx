import type { Axis } from "./GridTab";
import type { Subject } from "./subject";

interface LiveProps {
  readonly subject: Subject;
  readonly output: string;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The grid as live formulas. */
export function LiveGrid(_: LiveProps) {
  return null;
}
