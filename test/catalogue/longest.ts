import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import type { Given, Inputs } from "./inputs";
import { isAnswered, isRefused, isRows } from "./inputs";
import { resized } from "./shapes";

/** The most periods that a lease or a loan may have. */
export const LONGEST = 12_000;

/** The working examples with every line and every count of periods as long as may be, as far as the function answers them. */
export function longest(definition: Definition): readonly Inputs[] {
  const units = parametersOf(definition).map(([, argument]) => argument.unit.label);
  const counts = (given: Given, index: number): boolean =>
    typeof given === "number" && units[index] === "periods";
  return definition.examples
    .filter((example) => !isRefused(example))
    .map((example) => {
      const lengths = example.arguments.flatMap((given, index) => [
        ...(isRows(given) ? [given.length, given[0].length] : []),
        ...(counts(given, index) ? [given as number] : []),
      ]);
      const from = Math.max(...lengths, 0);
      const near = (length: number): number =>
        length > 1 && from - length <= 1 ? LONGEST + length - from : length;
      return example.arguments.map((given, index) => {
        if (isRows(given)) return resized(given, near(given.length), near(given[0].length));
        return counts(given, index) ? near(given as number) : given;
      });
    })
    .filter((cells) => isAnswered(definition, cells));
}
