// Ids given to functions: what `CustomFunctions.associate` and `Office.actions.associate` fill. Microsoft's loader has them, its client has not.

export type Associated = (...given: unknown[]) => unknown;

type Mappings = Record<string, Associated>;

const isFunction = (value: unknown): value is Associated => typeof value === "function";

export class Association {
  /** By id in capitals, as Excel looks them up. */
  readonly mappings: Mappings = {};

  /** Takes an id and its function, or a table of them; an id given again replaces the former function. */
  readonly associate = (given: unknown, implementation?: unknown): void => {
    if (typeof given === "string" && isFunction(implementation)) this.#add(given, implementation);
    else if (typeof given === "object" && given !== null) this.#addAll(given);
    else console.warn("[InvalidArg] Function=associate");
  };

  #addAll(table: object): void {
    for (const [id, implementation] of Object.entries(table)) this.associate(id, implementation);
  }

  #add(id: string, implementation: Associated): void {
    const key = id.toUpperCase();
    if (key in this.mappings) console.warn(`[DuplicatedName] Function=${id}`);
    this.mappings[key] = implementation;
  }
}
