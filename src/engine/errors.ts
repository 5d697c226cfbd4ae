/** `argument`: what was given cannot be used. `noSolution`: it can, and no answer exists. */
export type Reason = "argument" | "noSolution";

/** The one error of the engine: a reason, the argument concerned and a sentence with the number in it. */
export class EngineError extends Error {
  readonly reason: Reason;
  readonly argument: string;

  constructor(reason: Reason, argument: string, sentence: string) {
    super(sentence);
    this.name = "EngineError";
    this.reason = reason;
    this.argument = argument;
  }
}

/** `arrayWPerKg` as a user meets it in Excel: `array_w_per_kg`; the name of a function stays as it is. */
export function shownName(name: string): string {
  return name.replace(
    /(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g,
    (capital: string) => `_${capital.toLowerCase()}`,
  );
}

/** The error of an argument that must be something else: `cost must be …; got …`. */
export function mustBe(argument: string, requirement: string, got: string | number): EngineError {
  return new EngineError("argument", argument, `${shownName(argument)} must be ${requirement}; got ${got}`);
}

/** The error of a question without an answer: `no … found in …`. */
export function noneFound(what: string, argument: string, where: string): EngineError {
  return new EngineError("noSolution", argument, `no ${what} found in ${where}`);
}
