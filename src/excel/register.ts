import { catalogue } from "../catalogue";
import { door } from "../catalogue/call";
import type { Answer, Fault, Result } from "../catalogue/cells";
import { isFault } from "../catalogue/cells";
import type { Definition } from "../catalogue/define";
import { faultsSoFar } from "../catalogue/results";
import { host } from "./dataTypes";

/**
 * Gives Excel a function for each definition. To run before anything waits, or cells that calculate on opening fail.
 * A page opened outside of Excel has nothing to register with.
 */
export function register(definitions: readonly Definition[] = catalogue): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const definition of definitions) {
    const call = door(definition);
    CustomFunctions.associate(definition.name, (...cells: unknown[]) => {
      if (isInvocation(cells[cells.length - 1])) cells.pop();
      const faults = faultsSoFar();
      const answer = call(cells, host());
      return given(answer, faultsSoFar() > faults);
    });
  }
}

/** What Excel appends to the arguments: an object that is neither a range, a data type nor an error. */
function isInvocation(last: unknown): boolean {
  const isObject = typeof last === "object" && last !== null;
  return isObject && !Array.isArray(last) && !("basicValue" in last || "type" in last || "code" in last);
}

type ForExcel = Exclude<Result, Fault> | CustomFunctions.Error;

/** An answer as Excel takes it: a fault is thrown where it is all there is, and stands in its cell where there is more. */
function given(answer: Answer, hasFaults: boolean): ForExcel | ForExcel[][] {
  if (Array.isArray(answer)) {
    return hasFaults
      ? answer.map((row) => row.map((cell) => (isFault(cell) ? error(cell) : cell)))
      : (answer as ForExcel[][]);
  }
  if (isFault(answer)) throw error(answer);
  return answer;
}

function error({ fault, message }: Fault): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(fault === "value" ? invalidValue : notAvailable, message);
}
