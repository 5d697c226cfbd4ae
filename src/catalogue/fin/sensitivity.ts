import { mustBe } from "../../engine/errors";
import type { Argument, Term } from "../arguments";
import { ANY_NUMBER } from "../arguments";
import type { Cell } from "../cells";
import { faultOf, isBlank, plain } from "../cells";
import type { Definition, Grid, Item, Registry } from "../define";
import { parametersOf, shownName } from "../define";
import { readLine, readVector } from "../vector";
import { units } from "../units";
import { argumentNamed, cellsOf, checkGiven, scalarNamed, sizeOf, unitOf, valueOf } from "./terms";

/** The argument that runs along an axis, and its values there. */
export interface Axis {
  readonly index: number;
  readonly name: string;
  readonly argument: Argument<unknown>;
  readonly values: readonly Cell[];
}

/** What FIN_SENS is given. */
export interface SensTerms {
  readonly function: string;
  readonly terms: readonly Term[];
  readonly rowArgument: string;
  readonly rowValues: unknown;
  readonly columnArgument: string | undefined;
  readonly columnValues: unknown;
}

/** More work than any table of a deal is: results, times a call's size and what each call costs at least. */
const MOST = { work: 1e6, each: 100 };

/** The grid of FIN_SENS. */
export function sensitivityOf(registry: Registry, given: SensTerms): Grid {
  const definition = scalarNamed(registry, given.function);
  const cells = cellsOf(definition, given.terms);
  const rows = axis(definition, given.rowArgument, given.rowValues, "row");
  return sensitivity(registry, definition, cells, [rows, columnsOf(definition, given, rows)]);
}

function columnsOf(definition: Definition, given: SensTerms, rows: Axis): Axis | undefined {
  const { columnArgument, columnValues } = given;
  if (columnArgument === undefined && columnValues === undefined) return undefined;
  if (columnArgument === undefined) throw mustBe("columnArgument", "given with column_values", "nothing");
  if (columnValues === undefined) throw mustBe("columnValues", "given with column_argument", "nothing");
  const columns = axis(definition, columnArgument, columnValues, "column");
  if (columns.index !== rows.index) return columns;
  throw mustBe("columnArgument", "another argument than row_argument", rows.name);
}

/** An axis along which an argument of a function takes the values of a row or column of cells. */
export function axis(definition: Definition, typed: string, cells: unknown, side: "row" | "column"): Axis {
  const index = argumentNamed(definition, typed, `${side}Argument`);
  const [name, argument] = parametersOf(definition)[index];
  const values = isNumeric(argument)
    ? readVector(cells, `${side}Values`, ANY_NUMBER)
    : readLine(cells, `${side}Values`).map((cell) => text(plain(cell)));
  return { index, name: shownName(name), argument, values };
}

const text = (cell: unknown): Cell => (isBlank(cell) || typeof cell === "object" ? "" : (cell as Cell));

/** Whether the values of an argument are numbers, rather than names, choices or yes and no. */
export function isNumeric({ type, unit }: Argument<unknown>): boolean {
  return type === "number" || (type === "any" && unit !== units.choice && unit !== units.flag);
}

/**
 * A function at each value of one argument, or of two: its axes in the first column and the first row, one argument beside
 * the function's name, two under their names. A cell that cannot be computed is a fault, and the rest stands.
 */
export function sensitivity(
  registry: Registry,
  definition: Definition,
  cells: readonly unknown[],
  [rows, columns]: readonly [Axis, Axis?],
): Grid {
  const varied = [...cells];
  for (const { index, values } of columns ? [rows, columns] : [rows]) varied[index] = values[0];
  checkGiven(definition, varied);
  checkSize(definition, varied, rows, columns);
  const at = (row: Cell, column?: Cell): Item => {
    varied[rows.index] = row;
    if (columns) varied[columns.index] = column;
    return attempted(registry, definition, varied);
  };
  const label = ({ argument, values }: Axis) => values.map((value) => ({ value, unit: argument.unit }));
  if (!columns) return [[rows.name, definition.name], ...label(rows).map((row) => [row, at(row.value)])];
  const head = label(columns);
  return [
    [`${rows.name} \\ ${columns.name}`, ...head],
    ...label(rows).map((row) => [row, ...head.map((column) => at(row.value, column.value))]),
  ];
}

function attempted(registry: Registry, definition: Definition, cells: readonly unknown[]): Item {
  try {
    return { value: valueOf(registry, definition, cells), unit: unitOf(definition) };
  } catch (error) {
    return faultOf(error);
  }
}

function checkSize(definition: Definition, cells: readonly unknown[], rows: Axis, columns?: Axis): void {
  const most = Math.floor(MOST.work / (MOST.each + sizeOf(definition, cells)));
  const count = rows.values.length * (columns?.values.length ?? 1);
  if (count > most) throw mustBe("rowValues", `few enough for ${most} results or less`, count);
}
