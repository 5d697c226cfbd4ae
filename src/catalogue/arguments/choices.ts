import { mustBe } from "../../engine/errors";
import { isBlank, plain, shown } from "../cells";
import { units } from "../units";
import type { Argument } from "./argument";
import { required } from "./argument";
import { single } from "./scalars";

/** Text from a list, in any case; `also` gives other accepted spellings. */
export function choice<const V extends string>(
  describe: string,
  options: readonly { readonly value: V; readonly meaning: string }[],
  also: Readonly<Record<string, V>> = {},
): Argument<V> {
  const spellings = new Map<string, V>(Object.entries(also));
  for (const { value } of options) spellings.set(value.toUpperCase(), value);
  const list = options.map(({ value }) => value).join(", ");
  return required({
    describe,
    unit: units.choice,
    type: "string",
    shape: "scalar",
    admitsZero: true,
    options,
    read: (cells, name) => {
      const cell = plain(single(cells, name));
      const value = spellings.get(String(cell).trim().toUpperCase());
      if (typeof cell === "boolean" || value === undefined) throw mustBe(name, `one of ${list}`, shown(cell));
      return value;
    },
  });
}

/** Yes or no: TRUE or FALSE, also as 1 or 0. */
export function flag(describe: string): Argument<boolean> {
  return required({
    describe,
    unit: units.flag,
    type: "boolean",
    shape: "scalar",
    admitsZero: true,
    read: (cells, name) => {
      const cell = plain(single(cells, name));
      if (isBlank(cell) || cell === 0) return false;
      if (cell !== true && cell !== false && cell !== 1) throw mustBe(name, "TRUE or FALSE", shown(cell));
      return cell !== false;
    },
  });
}
