import { parseAddress, sheetNamed } from "../address";
import { cellAt, onSheet, wholeSheet } from "../area";
import { flag, oneOf, optional, text, whole } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { Area, Grid, Sheet, SheetId } from "../grid";
import { Kind } from "../kind";
import { areaNamed } from "../definedNames";
import { charts } from "./charts";
import { freezePanes } from "./freezePanes";
import { pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { range } from "./range";

interface Target {
  readonly id: SheetId;
}

const visibility = oneOf("Visible", "Hidden", "VeryHidden");

function sheetOf({ id }: Target, grid: Grid): Sheet {
  const sheet = grid.sheets().find((each) => each.id === id);
  if (!sheet) throw new ExcelError("ItemNotFound");
  return sheet;
}

const position = (target: Target, grid: Grid): number => grid.sheets().indexOf(sheetOf(target, grid));

/** A name that a sheet may take beside the others. */
export function checkedSheetName(name: string, others: readonly Sheet[]): string {
  const legal = name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!legal) invalidArgument();
  if (sheetNamed(others, name)) throw new ExcelError("ItemAlreadyExists");
  return name;
}

/** The last sheet that shows can be neither deleted nor hidden. */
function mustLeaveOne(target: Target, grid: Grid): void {
  const others = grid.sheets().filter(({ id, visibility }) => id !== target.id && visibility === "Visible");
  if (others.length === 0) throw new ExcelError("InvalidOperation");
}

/** The area of a sheet that an address or a name gives: the whole sheet where nothing is given. */
function areaGiven(target: Target, given: unknown, grid: Grid): Area {
  const { id } = sheetOf(target, grid);
  const written = optional(text, "")(given);
  if (written === "") return wholeSheet(id);
  const area = parseAddress(written, grid.sheets(), id) ?? areaNamed(written, grid);
  return area?.sheet === id ? area : invalidArgument();
}

function indexed(target: Target, given: readonly unknown[], grid: Grid): Area {
  const [row = -1, column = -1, rows = 0, columns = 0] = given.map(whole);
  return onSheet({ sheet: sheetOf(target, grid).id, row, column, rows, columns });
}

async function used(target: Target, valuesOnly: unknown, grid: Grid): Promise<Area | null> {
  await grid.settle();
  return grid.used(wholeSheet(sheetOf(target, grid).id), optional(flag, false)(valuesOnly));
}

export const worksheet: Kind<Target> = new Kind<Target>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: (target, grid) => sheetOf(target, grid).id },
    name: {
      get: (target, grid) => sheetOf(target, grid).name,
      set: (target, value, grid) => {
        const others = grid.sheets().filter(({ id }) => id !== target.id);
        grid.renameSheet(sheetOf(target, grid).id, checkedSheetName(text(value), others));
      },
    },
    position: {
      get: position,
      set: (target, value, grid) => {
        const place = whole(value);
        if (place < 0 || place >= grid.sheets().length) invalidArgument();
        grid.moveSheet(sheetOf(target, grid).id, place);
      },
    },
    visibility: {
      get: (target, grid) => sheetOf(target, grid).visibility,
      set: (target, value, grid) => {
        const wanted = visibility(value);
        if (wanted !== "Visible") mustLeaveOne(target, grid);
        grid.setVisibility(sheetOf(target, grid).id, wanted);
      },
    },
  },
  links: {
    charts: (target, grid) => charts.of({ sheet: sheetOf(target, grid).id }),
    freezePanes: (target, grid) => freezePanes.of({ sheet: sheetOf(target, grid).id }),
    pageLayout: (target, grid) => pageLayout.of({ sheet: sheetOf(target, grid).id }),
    protection: (target, grid) => protection.of({ sheet: sheetOf(target, grid).id }),
  },
  methods: {
    activate: (target, _, grid) => {
      grid.activateSheet(sheetOf(target, grid).id);
    },
    calculate: (_, [everything], grid) => {
      grid.calculate(optional(flag, false)(everything));
    },
    delete: (target, _, grid) => {
      mustLeaveOne(target, grid);
      grid.deleteSheet(sheetOf(target, grid).id);
    },
    getCell: (target, [row, column], grid) =>
      range.of(cellAt(wholeSheet(sheetOf(target, grid).id), whole(row), whole(column))),
    getRange: (target, [address], grid) => range.of(areaGiven(target, address, grid)),
    getRangeByIndexes: (target, given, grid) => range.of(indexed(target, given, grid)),
    getUsedRange: async (target, [valuesOnly], grid) =>
      range.of((await used(target, valuesOnly, grid)) ?? cellAt(wholeSheet(target.id), 0, 0)),
    getUsedRangeOrNullObject: async (target, [valuesOnly], grid) => {
      const area = await used(target, valuesOnly, grid);
      return area && range.of(area);
    },
  },
});
