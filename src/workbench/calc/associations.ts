// A stand-in for the globals that Excel gives a script of functions, enough for functions.js to load and to run outside it.
import type { Implementation } from "./metadata";

class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** The workbench shows the formats that functions give their numbers, so it has the data types of 1.4. */
const Office = {
  context: {
    requirements: { isSetSupported: (name: string) => name === "CustomFunctionsRuntime" },
  },
};

export interface Globals {
  CustomFunctions: object;
  Office: object;
}

/**
 * The code that a script associates with ids.
 * @param load runs the script with these globals, for instance in a `vm` context
 */
export function associationsOf(load: (globals: Globals) => void) {
  const mappings = new Map<string, Implementation>();
  const associate = (id: string | Record<string, Implementation>, code?: Implementation) => {
    const pairs = typeof id === "string" ? [[id, code] as const] : Object.entries(id);
    for (const [name, implementation] of pairs) {
      if (implementation) mappings.set(name.toUpperCase(), implementation);
    }
  };
  load({ CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode }, Office });
  return (id: string) => mappings.get(id.toUpperCase());
}
