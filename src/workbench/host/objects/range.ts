import { address, parseAddress } from "../address";
import {
  boundingArea,
  cellAt,
  cellCount,
  columnAt,
  entireColumns,
  entireRows,
  intersection,
  isEntireColumns,
  isEntireRows,
  offset,
  resized,
  rowAt,
} from "../area";
import { flag, oneOf, optional, whole } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { Area, Grid } from "../grid";
import { Kind, type Remote } from "../kind";
import { anchorOf, isSpilled, spillOf } from "../spills";
import { getCellProperties, setCellProperties } from "./cellProperties";
import { calculated, formulas, numberFormat, texts, valueTypes, values } from "./cells";
import { rangeFormat } from "./rangeFormat";
import { worksheet } from "./worksheet";

const cleared = optional(oneOf("All", "Contents", "Formats"), "All");

function addressOf(area: Area, grid: Grid): string {
  const sheet = grid.sheets().find(({ id }) => id === area.sheet);
  if (!sheet) throw new ExcelError("ItemNotFound");
  return address(area, sheet.name);
}

/** The other area of a method of two: a range, or an address on the same sheet. */
function other(area: Area, given: unknown, grid: Grid): Area {
  if (typeof given !== "string") return range.from(given);
  return parseAddress(given, grid.sheets(), area.sheet) ?? invalidArgument();
}

function orItemNotFound(area: Area | null): Remote {
  if (!area) throw new ExcelError("ItemNotFound");
  return range.of(area);
}

const orNullObject = (area: Area | null): Remote | null => area && range.of(area);

const spillingTo = calculated(spillOf);
const spillParent = calculated(anchorOf);

const used = (area: Area, valuesOnly: unknown, grid: Grid) =>
  calculated(() => grid.used(area, optional(flag, false)(valuesOnly)))(area, grid);

export const range: Kind<Area> = new Kind<Area>("Range", {
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    cellCount: { get: cellCount },
    columnCount: { get: ({ columns }) => columns },
    columnIndex: { get: ({ column }) => column },
    formulas,
    formulasLocal: formulas,
    hasSpill: { get: calculated(isSpilled) },
    isEntireColumn: { get: isEntireColumns },
    isEntireRow: { get: isEntireRows },
    numberFormat,
    numberFormatLocal: numberFormat,
    rowCount: { get: ({ rows }) => rows },
    rowIndex: { get: ({ row }) => row },
    text: texts,
    valueTypes,
    values,
  },
  links: {
    format: (area) => rangeFormat.of(area),
    worksheet: ({ sheet }) => worksheet.of({ id: sheet }),
  },
  methods: {
    calculate: (_, __, grid) => {
      grid.calculate(true);
    },
    clear: (area, [what], grid) => {
      grid.clear(area, cleared(what));
    },
    getBoundingRect: (area, [given], grid) => range.of(boundingArea(area, other(area, given, grid))),
    getCell: (area, [row, column]) => range.of(cellAt(area, whole(row), whole(column))),
    getCellProperties: (area, _, grid) => getCellProperties(area, grid),
    getColumn: (area, [column]) => range.of(columnAt(area, whole(column))),
    getEntireColumn: (area) => range.of(entireColumns(area)),
    getEntireRow: (area) => range.of(entireRows(area)),
    getIntersection: (area, [given], grid) => orItemNotFound(intersection(area, other(area, given, grid))),
    getIntersectionOrNullObject: (area, [given], grid) =>
      orNullObject(intersection(area, other(area, given, grid))),
    getLastCell: (area) => range.of(cellAt(area, area.rows - 1, area.columns - 1)),
    getLastColumn: (area) => range.of(columnAt(area, area.columns - 1)),
    getLastRow: (area) => range.of(rowAt(area, area.rows - 1)),
    getOffsetRange: (area, [rows, columns]) => range.of(offset(area, whole(rows), whole(columns))),
    getResizedRange: (area, [rows, columns]) => range.of(resized(area, whole(rows), whole(columns))),
    getRow: (area, [row]) => range.of(rowAt(area, whole(row))),
    getSpillingToRange: async (area, _, grid) => orItemNotFound(await spillingTo(area, grid)),
    getSpillingToRangeOrNullObject: async (area, _, grid) => orNullObject(await spillingTo(area, grid)),
    getSpillParent: async (area, _, grid) => orItemNotFound(await spillParent(area, grid)),
    getSpillParentOrNullObject: async (area, _, grid) => orNullObject(await spillParent(area, grid)),
    getUsedRange: async (area, [valuesOnly], grid) => orItemNotFound(await used(area, valuesOnly, grid)),
    getUsedRangeOrNullObject: async (area, [valuesOnly], grid) =>
      orNullObject(await used(area, valuesOnly, grid)),
    select: (area, _, grid) => {
      grid.select([area]);
    },
    setCellProperties: (area, [table], grid) => {
      setCellProperties(area, table, grid);
    },
    /** The client asks this before it writes a large table in slices. */
    _ValidateArraySize: (area, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) invalidArgument();
    },
  },
});
