import { functionsJson } from "./functionsJson";

export { referencePages } from "./referencePages";
export { contract, versionsModule } from "./versions";

/** The views that are deployed with the add-in: file name → text. */
export function views(): Record<string, string> {
  return { "functions.json": functionsJson() };
}
