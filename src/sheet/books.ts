import { computeLease, valorCompute2 } from "../models";
import type { Book } from "./book";
import { modelSheet } from "./modelSheet";

/** The workbook with which the workbench opens: a real deal, what is not public labelled as assumed. */
export function workbenchBook(): Book {
  return { name: valorCompute2.title, sheets: [modelSheet(computeLease, valorCompute2, "Lease", "APSIS.")] };
}
