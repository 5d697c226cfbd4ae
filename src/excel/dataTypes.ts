import type { Host } from "../catalogue/cells";

const PLAIN: Host = { formats: false };
const FORMATTED: Host = { formats: true };

/** The answer, once there is one: it does not change while the add-in runs. */
let known: Host | undefined;

/** Numbers carry their format where Excel knows data types. Before Office is ready they are plain. */
export function host(): Host {
  if (known) return known;
  // Office.js loads before the functions do: where it is missing, as in a runtime without a page, it stays away.
  if (typeof Office === "undefined") return (known = PLAIN);
  const context = Office.context as Partial<Office.Context> | undefined;
  if (!context?.requirements) return PLAIN;
  return (known = context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4") ? FORMATTED : PLAIN);
}
