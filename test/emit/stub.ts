// The catalogue as TypeScript that Microsoft's generator of functions.json understands.
import { catalogue } from "../../src/catalogue";
import type { Argument } from "../../src/catalogue/arguments";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf, shownName } from "../../src/catalogue/define";
import { described } from "../../src/emit/functionsJson";

/** Enums, then a function declaration per definition, each under its JSDoc. */
export function stub(): string {
  return [...catalogue.flatMap(enumerations), ...catalogue.map(declaration)].join("\n");
}

const enumName = ({ name }: Definition, argument: string): string =>
  `${name}_${shownName(argument).toUpperCase()}`;

/** A word that TypeScript keeps for itself gets a mark at its end. */
const typed = (name: string): string => (name === "function" ? "function_" : shownName(name));

function enumerations(definition: Definition): string[] {
  return parametersOf(definition).flatMap(([name, { options = [] }]) => {
    const members = options.map(({ value, meaning }) => `  /** ${meaning} */\n  "${value}" = "${value}",`);
    const head = `/** @customenum {string} */\nenum ${enumName(definition, name)} {`;
    return options.length === 0 ? [] : [[head, ...members, "}"].join("\n")];
  });
}

function declaration(definition: Definition): string {
  const parameters = parametersOf(definition);
  return [
    "/**",
    ` * ${definition.summary}`,
    ` * @customfunction ${definition.name} ${definition.name}`,
    ...parameters.map(([name, argument]) => ` * @param ${typed(name)} ${described(argument)}`),
    " */",
    `function ${definition.name}(`,
    ...parameters.map(([name, argument]) => `  ${parameter(definition, name, argument)},`),
    `): ${definition.returns.kind === "scalar" ? "any" : "any[][]"} {}`,
  ].join("\n");
}

function parameter(definition: Definition, name: string, argument: Argument<unknown>): string {
  const scalar = argument.options === undefined ? argument.type : enumName(definition, name);
  const type = argument.shape === "scalar" ? scalar : `${scalar}[][]`;
  return `${typed(name)}${argument.optional ? "?" : ""}: ${type}`;
}
