import type { Workbook } from "../sheet/workbook";
import { apply } from "./apply";
import { contents, insertFormula, selection } from "./cells";
import { onChanged, onSelectionChanged } from "./events";
import { facts } from "./facts";
import { read } from "./read";
import { writeStates } from "./states";

/** The open workbook of Excel. */
export const workbook: Workbook = {
  selection,
  contents,
  insertFormula,
  facts,
  read,
  apply,
  writeStates,
  onChanged,
  onSelectionChanged,
};
