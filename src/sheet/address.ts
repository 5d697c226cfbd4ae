/** A cell by its row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A place as A1 writes it. */
export function a1({ row, column }: Place): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The rectangle from a place, as A1 writes it. */
export function a1Area({ row, column }: Place, rows: number, columns: number): string {
  return `${a1({ row, column })}:${a1({ row: row + rows - 1, column: column + columns - 1 })}`;
}
