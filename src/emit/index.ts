import { functionsJson } from "./functionsJson";

/** The views that are deployed with the add-in: file name → text. */
export function views(): Record<string, string> {
  return { "functions.json": functionsJson() };
}
