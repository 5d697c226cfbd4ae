import { a1 } from "../address";
import { ownNamesIn, restored, spillsIn } from "../formula";
import type { Area } from "../workbook";
import type { FormulaCell, ReadBook, ReadSheet } from "./reading";

/** A formula that calls functions of ours. */
export interface FoundCall {
  readonly sheet: string;
  /** Its own cell and those that its result fills. */
  readonly area: Area;
  /** `B4` */
  readonly cell: string;
  /** As it stands. */
  readonly formula: string;
  /** As it was typed. */
  readonly text: string;
  /** Without the namespace, each once; none where it only refers to the spilled result of such a formula. */
  readonly functions: readonly string[];
  readonly isProtected: boolean;
}

/** Every formula of a workbook that calls a function of ours, alone or within others, however the file writes it. */
export function findCalls(book: ReadBook, namespace: string): readonly FoundCall[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((cell) => {
      const functions = ownNamesIn(cell.formula, namespace);
      return functions.length > 0 ? [foundAt(sheet, cell, functions, namespace)] : [];
    }),
  );
}

function foundAt(
  { name: sheet, isProtected }: ReadSheet,
  cell: FormulaCell,
  functions: readonly string[],
  namespace: string,
): FoundCall {
  const { row, column, rows, columns, formula } = cell;
  const area = { sheet, row, column, rows, columns };
  return {
    sheet,
    area,
    cell: a1(cell),
    formula,
    text: restored(formula, namespace),
    functions,
    isProtected,
  };
}

/** Formulas that refer to the whole spilled result of one of the cells, or of one of each other: `=SUM(B5#)`. */
export function spillDependents(
  book: ReadBook,
  cells: readonly FoundCall[],
  namespace: string,
): readonly FoundCall[] {
  const keyOf = (sheet: string, cell: string): string => `${sheet.toUpperCase()}!${cell}`;
  const taken = new Set(cells.map(({ sheet, cell }) => keyOf(sheet, cell)));
  const waiting = book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((cell) => {
      const on = spillsIn(cell.formula).map((reach) => keyOf(reach.sheet ?? sheet.name, a1(reach)));
      return on.length > 0 ? [{ on, found: foundAt(sheet, cell, [], namespace) }] : [];
    }),
  );
  const dependents: FoundCall[] = [];
  for (let more = true; more;) {
    more = false;
    for (const { on, found } of waiting) {
      const key = keyOf(found.sheet, found.cell);
      if (taken.has(key) || !on.some((each) => taken.has(each))) continue;
      taken.add(key);
      dependents.push(found);
      more = true;
    }
  }
  return dependents;
}
