// The properties of a range that hold a value for each of its cells.
import { isEntireColumns, isEntireRows } from "../area";
import { input, optional, shaped, text } from "../arguments";
import { invalidArgument } from "../errors";
import type { Area, CellInput, Grid } from "../grid";
import type { Scalar } from "../kind";

/** Reads after the calculation that earlier writes have set off. */
export function calculated<T>(read: (area: Area, grid: Grid) => T) {
  return async (area: Area, grid: Grid): Promise<T> => {
    await grid.settle();
    return read(area, grid);
  };
}

const isUnbounded = (area: Area): boolean => isEntireColumns(area) || isEntireRows(area);

/** Whole rows and columns have too many cells: they read as null and take nothing. */
const readEach =
  (read: Scalar<Area>["get"]): Scalar<Area>["get"] =>
  (area, grid) =>
    isUnbounded(area) ? null : read(area, grid);

const tableFor = <T>(area: Area, value: unknown, check: (value: unknown) => T): T[][] =>
  isUnbounded(area) ? invalidArgument() : shaped(area, value, check);

const contents = (read: Scalar<Area>["get"]): Scalar<Area> => ({
  get: readEach(read),
  set: (area, value, grid) => {
    grid.write(area, tableFor<CellInput>(area, value, input));
  },
});

export const formulas = contents((area, grid) => grid.formulas(area));

export const values = contents(calculated((area, grid) => grid.values(area)));

export const texts: Scalar<Area> = { get: readEach(calculated((area, grid) => grid.texts(area))) };

export const valueTypes: Scalar<Area> = { get: readEach(calculated((area, grid) => grid.valueTypes(area))) };

export const numberFormat: Scalar<Area> = {
  get: readEach((area, grid) => grid.numberFormats(area)),
  set: (area, value, grid) => {
    const now = grid.numberFormats(area);
    const wanted = tableFor<string | null>(area, value, optional<string | null>(text, null));
    grid.setNumberFormats(
      area,
      wanted.map((row, down) => row.map((format, across) => format ?? now[down][across])),
    );
  },
};
