import type { Check } from "../../engine/cashflow/checks";
import { mustBe } from "../../engine/errors";
import { isBlank, plain, shown } from "../cells";
import { units } from "../units";
import { rowsOf } from "../vector";
import type { Argument } from "./argument";
import { required } from "./argument";

/** Any rectangle of checks, also one without a cell: TRUE or FALSE, or a difference; a blank cell is 0. */
export function checks(describe: string): Argument<readonly (readonly Check[])[]> {
  return required({
    describe,
    unit: units.difference,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, name) => {
      const rows = rowsOf(cells);
      const width = rows.length === 0 ? 0 : rows[0].length;
      if (rows.some((row) => row.length !== width))
        throw mustBe(name, "a range with rows of one length", "a ragged one");
      return rows.map((row, r) => row.map((cell, c) => checkIn(cell, name, r * width + c + 1)));
    },
  });
}

function checkIn(cell: unknown, name: string, position: number): Check {
  const value = plain(cell);
  if (isBlank(value)) return 0;
  const isCheck = typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  if (!isCheck) throw mustBe(name, "numbers, TRUE or FALSE", `${shown(value)} in position ${position}`);
  return value;
}
