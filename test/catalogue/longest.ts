import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import type { Given, Inputs } from "./inputs";
import { isRefused, isRows } from "./inputs";
import { resized } from "./shapes";

/** The most periods that a lease or a loan may have. */
export const LONGEST = 12_000;

/**
 * The working examples with every line of numbers and every count of periods as long as may be, whether the function then
 * answers or refuses; lines of names with them, unless they may head the columns of a block, which would be as wide as long.
 */
export function longest(definition: Definition): readonly Inputs[] {
  const hasBlock = parametersOf(definition).some(([, { shape }]) => shape === "matrix");
  return definition.examples
    .filter((example) => !isRefused(example))
    .map((example) => lengthened(definition, example.arguments, hasBlock));
}

function lengthened(definition: Definition, cells: Inputs, onlyNumbers: boolean): Inputs {
  const parameters = parametersOf(definition).map(([, argument]) => argument);
  const counts = (given: Given, index: number): boolean =>
    typeof given === "number" && parameters[index].unit.label === "periods";
  const grows = (given: Given): boolean =>
    isRows(given) && (!onlyNumbers || given.flat().every((cell) => typeof cell === "number"));
  const lengths = cells.flatMap((given, index) => [
    ...(isRows(given) && grows(given) ? [given.length, given[0].length] : []),
    ...(counts(given, index) ? [given as number] : []),
  ]);
  const from = Math.max(...lengths, 0);
  const near = (length: number): number =>
    length > 1 && from - length <= 1 ? LONGEST + length - from : length;
  return cells.map((given, index) => {
    if (counts(given, index)) return near(given as number);
    if (!isRows(given) || !grows(given)) return given;
    const isBlock = parameters[index].shape === "matrix" && given.length > 1;
    return resized(given, near(given.length), isBlock ? given[0].length : near(given[0].length));
  });
}
