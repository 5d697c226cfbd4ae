import { mustBe, shownName } from "../errors";
import type { Money } from "../types";

/** A list of names and the amounts beside them, one for each. */
export interface Listed {
  readonly names: readonly string[];
  readonly amounts: readonly Money[];
}

/**
 * A list without the rows at its end that have neither a name nor an amount, as a range that reaches below its list has.
 * `named` and `counted` are the arguments that gave the names and the amounts.
 * @throws EngineError where lengths disagree, or where an amount has no name
 */
export function listed({ names, amounts }: Listed, named: string, counted: string): Listed {
  if (amounts.length !== names.length)
    throw mustBe(counted, `${names.length}, one for each of ${shownName(named)}`, amounts.length);
  let count = names.length;
  while (count > 0 && names[count - 1] === "" && amounts[count - 1] === 0) count--;
  const blank = names.slice(0, count).indexOf("");
  if (blank >= 0)
    throw mustBe(named, `names beside ${shownName(counted)}`, `a blank cell in position ${blank + 1}`);
  return { names: names.slice(0, count), amounts: amounts.slice(0, count) };
}
