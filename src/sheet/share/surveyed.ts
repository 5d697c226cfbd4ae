import { keyOf } from "../evaluate";
import type { Place } from "../address";
import { ownNamesIn, spillsIn } from "../formula";
import { STATE_NAMESPACE } from "../state";
import type { Block, CellValue, Survey, SurveyedSheet, SurveyRequest } from "../workbook";
import type { FormulaCell, ReadBook, ReadSheet } from "./reading";

/** What the plans need to know of a workbook. */
export function surveyFor(namespace: string, waits: boolean): SurveyRequest {
  return {
    namespace: STATE_NAMESPACE,
    isOfInterest: (formula) => ownNamesIn(formula, namespace).length > 0 || spillsIn(formula).length > 0,
    waits,
  };
}

/** An open workbook as the plans read it. */
export function bookOf({ sheets, names, states }: Survey): ReadBook {
  return { sheets: sheets.map(sheetOf), names, parts: states };
}

function sheetOf({ name, isProtected, used, spills }: SurveyedSheet): ReadSheet {
  const at = <T>(rows: readonly (readonly T[])[] | undefined, { row, column }: Place, nothing: T): T => {
    const line = used && rows?.at(row - used.area.row);
    const isWithin = used && row >= used.area.row && column >= used.area.column;
    return (isWithin ? line?.[column - used.area.column] : undefined) ?? nothing;
  };
  return {
    name,
    isProtected,
    formulas: used ? formulasOf(used, spills) : [],
    value: (place): CellValue => at<CellValue>(used?.values, place, ""),
    format: (place) => at(used?.formats, place, "General"),
  };
}

function formulasOf(used: Block, spills: SurveyedSheet["spills"]): readonly FormulaCell[] {
  const sizes = new Map(spills.map((spill) => [keyOf(spill), spill]));
  const { area, formulas, values } = used;
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across) => {
      // A text that looks like a formula is its own value.
      const isText =
        typeof formula !== "string" || !formula.startsWith("=") || formula === values[down][across];
      if (isText) return [];
      const place = { row: area.row + down, column: area.column + across };
      const { rows = 1, columns = 1 } = sizes.get(keyOf(place)) ?? {};
      return [{ ...place, formula, rows, columns }];
    }),
  );
}
