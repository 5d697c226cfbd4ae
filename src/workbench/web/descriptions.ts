// What the add-in's functions.json says of each function, as Univer's help shows it while a formula is typed.
import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo, type IFunctionParam } from "@univerjs/engine-formula";
import { type FunctionsFile, type ParameterMetadata, enumOf, qualified } from "../calc/metadata";

function example(file: FunctionsFile, parameter: ParameterMetadata): string {
  const values = enumOf(file, parameter)?.values ?? [];
  for (const { stringValue, numberValue } of values.slice(0, 1)) {
    return stringValue === undefined ? String(numberValue) : `"${stringValue}"`;
  }
  return parameter.dimensionality === "matrix" ? "A1:A12" : "A1";
}

export function descriptionsOf(namespace: string, file: FunctionsFile): IFunctionInfo[] {
  const parameterOf = (parameter: ParameterMetadata): IFunctionParam => ({
    name: parameter.name,
    detail: parameter.description ?? "",
    example: example(file, parameter),
    require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
  return file.functions.map(({ name, description = "", parameters }) => ({
    functionName: qualified(namespace, name),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(parameterOf),
  }));
}
