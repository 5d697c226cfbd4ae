import { digest } from "../digest";
import { precedentsIn, spillsIn } from "../formula";
import type { Area, CellValue } from "../workbook";
import type { ReadBook } from "./reading";
import { cellsNamed, sheetOf, valuesIn } from "./reading";
import { Spills } from "./spills";

/**
 * Of the values in every range and name that a formula refers to, in the order in which it writes them, then of the results to
 * the whole of which it refers.
 */
export function inputsDigest(book: ReadBook, sheet: string, formula: string): string {
  const named = precedentsIn(formula).map((text) => cellsNamed(book, sheet, text));
  const spilled = spillsIn(formula).map((reach) =>
    Spills.of(book).from({ ...reach, sheet: reach.sheet ?? sheet }),
  );
  const given = [...named, ...spilled].map((area) => (area === undefined ? null : valuesAt(book, area)));
  return digest(JSON.stringify(given));
}

/** Of values, row by row, as they are: to the last digit. */
export const resultDigest = (values: readonly (readonly CellValue[])[]): string =>
  digest(JSON.stringify(values));

/** What stands in an area, null where its sheet is gone. */
export function valuesAt(book: ReadBook, area: Area): readonly (readonly CellValue[])[] | null {
  const sheet = sheetOf(book, area.sheet);
  return sheet ? valuesIn(sheet, area) : null;
}
