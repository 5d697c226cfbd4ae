import type { Cell } from "../../src/catalogue/cells";

type Rows = readonly (readonly Cell[])[];

export const transposed = (rows: Rows): Cell[][] =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

/** Rows and columns cut off, or added: a line that ascends goes on in its last step, any other begins again. */
export function resized(rows: Rows, height: number, width: number): Cell[][] {
  const lines = rows.map((row) => extended(row, width));
  return transposed(transposed(lines).map((column) => extended(column, height)));
}

function extended(line: readonly Cell[], length: number): Cell[] {
  const cells = line.slice(0, length);
  const numbers = line.filter((cell) => typeof cell === "number");
  const ascends =
    numbers.length > 1 &&
    numbers.length === line.length &&
    numbers.every((cell, index) => index === 0 || cell > numbers[index - 1]);
  const step = ascends ? numbers[numbers.length - 1] - numbers[numbers.length - 2] : 0;
  for (let index = line.length; index < length; index++)
    cells.push(
      ascends ? numbers[numbers.length - 1] + step * (index - line.length + 1) : line[index % line.length],
    );
  return cells;
}
