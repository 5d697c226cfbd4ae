// Takes back what a plan did before Excel refused the rest of it.
import type { Change } from "../sheet/change";
import type { Area, CellInput, CellValue } from "../sheet/workbook";
import { rangeOf } from "./run";
import type { Saved, Snapshot } from "./snapshot";
import { isFormula } from "./snapshot";

/**
 * Sheets, charts and names that were added go; cells, their formats and looks, column widths and names are again what they were.
 * Not brought back: a deleted sheet or chart, and the frozen rows and print layout of a sheet that was there before.
 */
export async function restore(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { cells, widths, names }: Snapshot,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const change of [...changes].reverse()) takeBack(context, change, names);
  for (const { sheet, column, format } of widths) {
    const cell = worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1);
    cell.getEntireColumn().format.columnWidth = format.columnWidth;
  }
  const filled = cells.flatMap(({ spills }) => spills).filter((spill) => !spill.isNullObject);
  for (const saved of cells) putBack(rangeOf(context, saved.area), saved, filled);
  await context.sync();
}

function takeBack(context: Excel.RequestContext, change: Change, names: ReadonlyMap<string, string>): void {
  const { workbook } = context;
  if (change.kind === "addSheet") workbook.worksheets.getItemOrNullObject(change.sheet).delete();
  if (change.kind === "chart") {
    const sheet = workbook.worksheets.getItemOrNullObject(change.chart.place.sheet);
    sheet.charts.getItemOrNullObject(change.chart.name).delete();
  }
  if (change.kind !== "name") return;
  const former = names.get(change.name.toLowerCase());
  const item = workbook.names.getItemOrNullObject(change.name);
  if (former === undefined) item.delete();
  else if (change.area ?? change.formula) item.formula = former;
  else workbook.names.add(change.name, former);
}

function putBack(target: Excel.Range, saved: Saved, filled: readonly Excel.Range[]): void {
  const { area, isWritten, range, looks } = saved;
  target.clear(isWritten ? "All" : "Formats");
  if (isWritten) target.formulas = withoutFilled(area, range.formulas as CellValue[][], filled);
  target.numberFormat = range.numberFormat;
  target.setCellProperties(looks.value.map((row) => row.map(worn)));
}

/** What a cleared cell does not have anyway is left out: Excel calls the absence of a fill white. */
function worn({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders = {}, ...rest } = format;
  const drawn = Object.entries(borders as Record<string, Excel.CellBorder>).filter(
    ([, { style }]) => style !== "None",
  );
  const isFilled = fill?.color !== undefined && fill.color.toUpperCase() !== "#FFFFFF";
  return { format: { ...rest, ...(isFilled && { fill }), borders: Object.fromEntries(drawn) } };
}

const holds = (range: Excel.Range, row: number, column: number): boolean =>
  row >= range.rowIndex &&
  row < range.rowIndex + range.rowCount &&
  column >= range.columnIndex &&
  column < range.columnIndex + range.columnCount;

/** Cells that a formula fills stay empty, or its result finds them in its way. */
function withoutFilled(
  { sheet, row, column }: Area,
  formulas: readonly (readonly CellValue[])[],
  filled: readonly Excel.Range[],
): CellInput[][] {
  const here = filled.filter(({ worksheet }) => worksheet.name === sheet);
  return formulas.map((cells, down) =>
    cells.map((value, across) => {
      if (isFormula(value)) return value;
      return here.some((range) => holds(range, row + down, column + across)) ? "" : typedAgain(value);
    }),
  );
}

/** Text is written as text, whatever it looks like; an error by its name is one again. */
const typedAgain = (value: CellValue): CellInput =>
  typeof value === "string" && value !== "" && !value.startsWith("#") ? `'${value}` : value;
