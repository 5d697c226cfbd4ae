import type { Workbook } from "../sheet/workbook";
import { apply } from "./apply";
import { contents, insertFormula, selection } from "./cells";
import { onChanged, onSelectionChanged } from "./events";
import { facts } from "./facts";
import { leave } from "./leave";
import { read } from "./read";
import { writeStates } from "./states";
import { survey } from "./survey";

/** The open workbook of Excel. */
export const workbook: Workbook = {
  selection,
  contents,
  insertFormula,
  facts,
  read,
  apply,
  survey,
  leave,
  writeStates,
  onChanged,
  onSelectionChanged,
};
