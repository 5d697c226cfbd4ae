// functions.json as Excel reads it: the names, the arguments and the enums of the custom functions.

export type ParameterType = "number" | "string" | "boolean" | "any";

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: ParameterType;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: { requiresAddress?: boolean };
}

export interface EnumValue {
  name: string;
  stringValue?: string;
  numberValue?: number;
  tooltip?: string;
}

export interface EnumMetadata {
  id: string;
  type: "string" | "number";
  values: EnumValue[];
}

export interface FunctionsFile {
  functions: FunctionMetadata[];
  enums?: EnumMetadata[];
}

/** The JavaScript behind an id, as `CustomFunctions.associate` receives it. */
export type Implementation = (...args: unknown[]) => unknown;

/** The name that a user types: `FIN_NPV` is `APSIS.FIN_NPV`. */
export const qualified = (namespace: string, name: string) => `${namespace}.${name}`.toUpperCase();

/** The enum offered for an argument; Excel compares the id without regard to case. */
export function enumOf(file: FunctionsFile, parameter: ParameterMetadata): EnumMetadata | undefined {
  const id = parameter.customEnumId?.toUpperCase();
  return file.enums?.find((candidate) => candidate.id.toUpperCase() === id);
}
