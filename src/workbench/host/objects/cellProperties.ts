// How each cell of a range looks, as a table of records, and back.
import { cellAt } from "../area";
import { invalidArgument } from "../errors";
import type { Area, Border, CellFormat, Edge, Grid } from "../grid";

const sides = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
} as const satisfies Record<string, Edge>;

type Side = keyof typeof sides;

/** The part of Excel's CellProperties that this host keeps. */
interface CellProperties {
  readonly format?: {
    readonly fill?: { readonly color?: string };
    readonly font?: Partial<Record<"color" | "name", string> & Record<"bold" | "italic", boolean>> & {
      readonly size?: number;
    };
    readonly borders?: Partial<Record<Side, Partial<Border>>>;
    readonly horizontalAlignment?: CellFormat["horizontalAlignment"];
  };
}

const eachCell = <T>(area: Area, make: (cell: Area, row: number, column: number) => T): T[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => make(cellAt(area, row, column), row, column)),
  );

const sideEntries = Object.entries(sides) as [Side, Edge][];

function propertiesOf(cell: Area, grid: Grid) {
  const { fillColor, fontColor, fontName, fontSize, bold, italic, horizontalAlignment } = grid.format(cell);
  return {
    format: {
      fill: { color: fillColor === "" ? "#FFFFFF" : fillColor },
      font: { color: fontColor, name: fontName, size: fontSize, bold, italic },
      borders: Object.fromEntries(sideEntries.map(([side, edge]) => [side, grid.border(cell, edge)])),
      horizontalAlignment,
    },
  };
}

/** All that the host keeps, whatever was asked for. */
export const getCellProperties = (area: Area, grid: Grid) =>
  eachCell(area, (cell) => propertiesOf(cell, grid));

const given = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  ) as T;

function setProperties(cell: Area, { format = {} }: CellProperties, grid: Grid): void {
  const { fill, font = {}, borders = {}, horizontalAlignment } = format;
  const { color: fontColor, name: fontName, size: fontSize, bold, italic } = font;
  const change = { fillColor: fill?.color, fontColor, fontName, fontSize, bold, italic, horizontalAlignment };
  grid.setFormat(cell, given(change));
  for (const [side, edge] of sideEntries) {
    const border = borders[side];
    if (border) grid.setBorder(cell, edge, given(border));
  }
}

export function setCellProperties(area: Area, table: unknown, grid: Grid): void {
  if (!Array.isArray(table) || table.length !== area.rows) invalidArgument();
  const rows = table as CellProperties[][];
  eachCell(area, (cell, row, column) => {
    setProperties(cell, rows[row][column], grid);
  });
}
