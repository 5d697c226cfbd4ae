// A custom function of the add-in as a function of Univer's formula engine.
import type { Ctor, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { type Given, Refusal, argumentsFor } from "./arguments";
import type { CellPlace } from "./carried";
import { type Carried, type Cell, type ResultCell, isCellError } from "./cells";
import { type FunctionMetadata, type Implementation, qualified } from "./metadata";
import { returned, thrown } from "./results";

/** Something a function did that would go wrong in Excel. */
export interface Fault {
  address: string;
  functionName: string;
  what: string;
}

export interface Binding {
  namespace: string;
  /** Looked up at each call: in the browser the add-in's realm loads after the engine. */
  associations: (id: string) => Implementation | undefined;
  address: (place: CellPlace) => string;
  report: (fault: Fault) => void;
}

function toCell(value: Nullable<BaseValueObject>): Cell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: value.getValue() as string };
  return value.isLambda() ? { error: "#CALC!" } : value.getValue();
}

/** An omitted argument is Univer's null object; a blank cell is one inside an array. */
function toGiven(value: BaseValueObject): Given {
  if (value.isArray()) return value.getArrayValue().map((row) => row.map(toCell));
  return value.isNull() ? null : [[toCell(value)]];
}

/** Excel knows errors that Univer does not name, such as #BUSY!. */
const ErrorValue = ErrorValueObject as new (code: string) => ErrorValueObject;

/** New objects, never Univer's shared ones: what a value carries would show in every cell of that value. */
function valueObject(value: ResultCell["value"]): BaseValueObject {
  if (typeof value === "number") return new NumberValueObject(value);
  if (typeof value === "boolean") return new BooleanValueObject(value);
  return isCellError(value) ? new ErrorValue(value.error) : new StringValueObject(value);
}

function toValueObject({ value, numberFormat, message, fault }: ResultCell): BaseValueObject {
  const carried: Carried = { numberFormat, message: message ?? fault };
  const bare = carried.numberFormat === undefined && carried.message === undefined;
  return bare ? valueObject(value) : valueObject(value).withCustomData({ ...carried });
}

function toResult(cells: ResultCell[][]): BaseValueObject {
  const columnCount = cells[0].length;
  if (cells.length === 1 && columnCount === 1) return toValueObject(cells[0][0]);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(toValueObject)),
    rowCount: cells.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function call(metadata: FunctionMetadata, binding: Binding, given: Given[], address: string): ResultCell[][] {
  const functionName = metadata.id;
  const implementation = binding.associations(functionName);
  if (!implementation) return [[{ value: { error: "#VALUE!" }, fault: "Is not associated with any code." }]];
  const invocation = metadata.options?.requiresAddress ? { address, functionName } : { functionName };
  const values = argumentsFor(metadata.parameters, given);
  try {
    return returned(implementation(...values, invocation));
  } catch (error) {
    return [[thrown(error)]];
  }
}

/** Univer must never see an exception: one would stop the whole calculation. */
function answer(
  metadata: FunctionMetadata,
  binding: Binding,
  given: Given[],
  address: string,
): ResultCell[][] {
  try {
    return call(metadata, binding, given, address);
  } catch (error) {
    if (!(error instanceof Refusal)) return [[thrown(error)]];
    return [[{ value: { error: error.code }, ...(error.message && { message: error.message }) }]];
  }
}

export function customFunction(metadata: FunctionMetadata, binding: Binding): [Ctor<BaseFunction>, string] {
  class Custom extends BaseFunction {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const { unitId, subUnitId, row, column } = this;
      const address = binding.address({ unitId: unitId ?? "", subUnitId: subUnitId ?? "", row, column });
      const cells = answer(metadata, binding, given.map(toGiven), address);
      for (const { fault } of cells.flat()) {
        if (fault !== undefined) binding.report({ address, functionName: metadata.id, what: fault });
      }
      return toResult(cells);
    }
  }
  return [Custom, qualified(binding.namespace, metadata.name)];
}
