import type { Trouble } from "./trouble";

/**
 * The newest version of each requirement set whose members this host answers. ExcelApi 1.20 brings `mergeUndoGroup`; the
 * members of older versions that the host lacks are refused by name.
 */
const supported: Readonly<Record<string, string>> = {
  AddinCommands: "1.1",
  CustomFunctionsRuntime: "1.4",
  ExcelApi: "1.20",
  KeyboardShortcuts: "1.1",
  SharedRuntime: "1.1",
};

const parts = (version: string): number[] => version.split(".").map(Number);

export function isAtLeast(held: string, wanted: string): boolean {
  const [major = 0, minor = 0] = parts(held);
  const [wantedMajor = 0, wantedMinor = 0] = parts(wanted);
  return major === wantedMajor ? minor >= wantedMinor : major > wantedMajor;
}

/** `Office.context.requirements.isSetSupported`: any version where none is named. */
export const isSetSupported =
  (trouble: Trouble) =>
  (name: string, version = "0.0"): boolean =>
    Object.hasOwn(supported, name) &&
    isAtLeast(supported[name], version) &&
    !trouble.isWithdrawn(name, version);
