import type { Host } from "../catalogue/call";

const PLAIN: Host = { formats: false };
const FORMATTED: Host = { formats: true };

/** The answer once Excel has given one: it does not change while the add-in runs. */
let known: Host | undefined;

/** Numbers carry their format where Excel knows data types. Before Office is ready, and without it, they are plain. */
export function host(): Host {
  if (known) return known;
  const requirements = requirementsOfExcel();
  if (!requirements) return PLAIN;
  known = requirements.isSetSupported("CustomFunctionsRuntime", "1.4") ? FORMATTED : PLAIN;
  return known;
}

function requirementsOfExcel(): Office.RequirementSetSupport | undefined {
  if (typeof Office === "undefined") return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.requirements;
}
