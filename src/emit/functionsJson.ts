import { catalogue } from "../catalogue";
import type { Argument } from "../catalogue/arguments";
import { parametersOf, shownName } from "../catalogue/define";

const SCHEMA = "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json";

/** The metadata from which Excel knows the functions. Results are `any`: a value, a table, a number with its format. */
export function functionsJson(): string {
  const metadata = {
    $schema: SCHEMA,
    allowCustomDataForDataTypeAny: true,
    functions: catalogue.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: definition.summary,
      parameters: parametersOf(definition).map(([name, argument]) =>
        parameter(definition.name, name, argument),
      ),
      result: { type: "any", ...(definition.returns.kind !== "scalar" && { dimensionality: "matrix" }) },
    })),
    enums: catalogue.flatMap((definition) =>
      parametersOf(definition)
        .filter(([, { options }]) => options !== undefined)
        .map(([name, argument]) => enumeration(definition.name, name, argument)),
    ),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function parameter(functionName: string, name: string, argument: Argument<unknown>): object {
  return {
    name: shownName(name),
    description: described(argument),
    type: argument.type,
    dimensionality: argument.shape === "scalar" ? "scalar" : "matrix",
    ...(argument.optional && { optional: true }),
    ...(argument.options && { customEnumId: enumId(functionName, name) }),
  };
}

/** What an argument is, its unit and its default, in the little room that Excel gives. */
export function described(argument: Argument<unknown>): string {
  const unit = argument.describe.includes(argument.unit.label) ? "" : ` (${argument.unit.label})`;
  const fallback = argument.fallback === undefined ? "" : `; ${String(argument.fallback)} if omitted`;
  return `${argument.describe}${unit}${fallback}`;
}

function enumeration(functionName: string, name: string, { options = [] }: Argument<unknown>): object {
  return {
    id: enumId(functionName, name),
    type: "string",
    values: options.map(({ value, meaning }) => ({ name: value, stringValue: value, tooltip: meaning })),
  };
}

function enumId(functionName: string, name: string): string {
  return `${functionName}_${shownName(name).toUpperCase()}`;
}
