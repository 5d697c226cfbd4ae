// The global that Excel gives to functions.js, as bare as in a runtime without a page.

type Associated = (...cells: unknown[]) => unknown;

export class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };

/** What was associated by id, once `CustomFunctions` is there. */
export function bareRuntime(): ReadonlyMap<string, Associated> {
  const associated = new Map<string, Associated>();
  const associate = (id: string, code: Associated): void => {
    if (associated.has(id)) throw new Error(`${id} is associated twice.`);
    associated.set(id, code);
  };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode } });
  return associated;
}
