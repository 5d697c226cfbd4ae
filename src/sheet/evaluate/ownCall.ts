import { catalogue } from "../../catalogue";
import type { Argument } from "../../catalogue/arguments";
import { call } from "../../catalogue/call";
import type { Answer, Host, Result } from "../../catalogue/cells";
import { isFault } from "../../catalogue/cells";
import type { Definition } from "../../catalogue/define";
import { parametersOf } from "../../catalogue/define";
import type { Scalar, Value } from "./values";
import { asMatrix, CellError, errors, isMatrix, narrowed, toFlag, toNumber, toText } from "./values";

const definitions = new Map(catalogue.map((definition) => [definition.name, definition]));

/** A function of the catalogue by its name without the namespace. */
export const definitionOf = (name: string): Definition | undefined => definitions.get(name);

/** What one of our functions answers to these values, handed over as Excel does; undefined is an argument left out. */
export function ownCall(definition: Definition, given: readonly (Value | undefined)[]): Value {
  const answer = answerTo(definition, given, { formats: false });
  if (answer instanceof CellError) return answer;
  return Array.isArray(answer) ? narrowed(answer.map((row) => row.map(received))) : received(answer);
}

/** The same as the function itself answers it, with number formats where the host takes them. */
export function answerTo(
  definition: Definition,
  given: readonly (Value | undefined)[],
  host: Host,
): Answer | CellError {
  const parameters = parametersOf(definition);
  const cells: unknown[] = [];
  for (const [index, value] of given.entries()) {
    const handed = index < parameters.length ? handedOver(parameters[index][1], value) : value;
    if (handed instanceof CellError) return handed;
    cells.push(handed);
  }
  return call(definition, cells, host);
}

/** The cells of an argument as Excel passes them to a function: a blank is 0, or "" where text is wanted. */
export function handedOver({ type, shape }: Argument<unknown>, value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (shape === "scalar") {
    const cell = narrowed(value);
    return isMatrix(cell) ? errors.shapes : coerced(type, cell);
  }
  const rows = asMatrix(value).map((row) => row.map((cell) => coerced(type, cell)));
  return rows.flat().find((cell) => cell instanceof CellError) ?? rows;
}

function coerced(type: Argument<unknown>["type"], cell: Scalar): Scalar {
  if (cell instanceof CellError) return cell;
  if (type === "number") return toNumber(cell);
  if (type === "string") return toText(cell);
  return type === "boolean" ? toFlag(cell) : (cell ?? 0);
}

function received(result: Result): Scalar {
  if (isFault(result)) return new CellError(result.fault === "value" ? "#VALUE!" : "#N/A", result.message);
  return typeof result === "object" ? result.basicValue : result;
}
