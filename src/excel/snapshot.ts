// What stands where a plan is to write, kept for the case that Excel refuses a part of it.
import type { Change } from "../sheet/change";
import type { Area, CellValue } from "../sheet/workbook";
import { WorkbookError } from "../sheet/workbook";
import { inPortions } from "./portions";
import { rangeOf } from "./run";

export interface Saved {
  readonly area: Area;
  /** Whether the plan changes what the cells hold, or only how they look. */
  readonly isWritten: boolean;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  /** What formulas of these cells fill, their own cell included. */
  readonly spills: Excel.Range[];
}

interface Width {
  readonly sheet: string;
  readonly column: number;
  readonly format: Excel.RangeFormat;
}

export interface Snapshot {
  readonly cells: readonly Saved[];
  readonly widths: readonly Width[];
  /** Formulas of names by the names in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** The look of a cell takes some 400 characters, and Excel on the web gives no more than 5 MB at once. */
const cellsAtOnce = 8_000;

const looks = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true },
    font: { color: true, bold: true, italic: true, name: true, size: true },
    horizontalAlignment: true,
  },
} as const;

const addedBy = (changes: readonly Change[]): Set<string> =>
  new Set(changes.map((change) => (change.kind === "addSheet" ? change.sheet : "")));

const writing: ReadonlySet<string> = new Set(["write", "values", "clear"]);
const painting: ReadonlySet<string> = new Set(["numberFormats", "style"]);

interface Touched {
  readonly area: Area;
  readonly isWritten: boolean;
}

function touched(change: Change): Touched[] {
  const isWritten = writing.has(change.kind);
  const changesCells = isWritten || painting.has(change.kind);
  return changesCells && "area" in change && change.area ? [{ area: change.area, isWritten }] : [];
}

function sheetsOf(change: Change): string[] {
  if ("sheet" in change) return change.kind === "addSheet" ? [] : [change.sheet];
  return touched(change).map(({ area }) => area.sheet);
}

/** In one request; in a second where cells that are to be written hold formulas that spill. A protected sheet is refused. */
export async function snapshot(context: Excel.RequestContext, changes: readonly Change[]): Promise<Snapshot> {
  const added = addedBy(changes);
  const { worksheets, names } = context.workbook;
  names.load("items/name,items/formula");
  const sheets = [...new Set(changes.flatMap(sheetsOf))].filter((sheet) => !added.has(sheet));
  const protections = sheets.map((sheet) => worksheets.getItem(sheet).protection.load("protected"));
  const widths = changes.flatMap((change) => widthsOf(context, change, added));
  const areas = distinct(changes.flatMap(touched).filter(({ area }) => !added.has(area.sheet)));
  const [first = [], ...more] = inPortions(areas, cellsAtOnce);
  const cells = first.map((each) => save(context, each));
  await context.sync();
  if (protections.some((protection) => protection.protected)) throw new WorkbookError("protected");
  for (const portion of more) {
    cells.push(...portion.map((each) => save(context, each)));
    await context.sync();
  }
  await loadSpills(context, cells);
  const formulas = names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)] as const);
  return { cells, widths, names: new Map(formulas) };
}

/** Each area once, with all that the plan does to it. */
function distinct(areas: readonly Touched[]): Touched[] {
  const all = new Map<string, Touched>();
  for (const { area, isWritten } of areas) {
    const key = JSON.stringify(area);
    all.set(key, { area, isWritten: isWritten || all.get(key)?.isWritten === true });
  }
  return [...all.values()];
}

function save(context: Excel.RequestContext, { area, isWritten }: Touched): Saved {
  const range = rangeOf(context, area).load("formulas,numberFormat,hasSpill");
  return { area, isWritten, range, looks: range.getCellProperties(looks), spills: [] };
}

function widthsOf(context: Excel.RequestContext, change: Change, added: ReadonlySet<string>): Width[] {
  if (change.kind !== "widths" || added.has(change.sheet)) return [];
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  return change.pixels.map((_, index) => {
    const column = change.column + index;
    const format = sheet.getRangeByIndexes(0, column, 1, 1).format.load("columnWidth");
    return { sheet: change.sheet, column, format };
  });
}

export const isFormula = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("=");

/** null where some of the cells do, which Microsoft's types leave out. */
const maySpill = ({ hasSpill }: Excel.Range): boolean => (hasSpill as boolean | null) !== false;

async function loadSpills(context: Excel.RequestContext, saved: readonly Saved[]): Promise<void> {
  const spilling = saved.filter(({ isWritten, range }) => isWritten && maySpill(range));
  for (const { range, spills } of spilling) {
    for (const [row, formulas] of (range.formulas as CellValue[][]).entries()) {
      for (const [column, formula] of formulas.entries()) {
        if (!isFormula(formula)) continue;
        const filled = range.getCell(row, column).getSpillingToRangeOrNullObject();
        spills.push(filled.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name"));
      }
    }
  }
  if (spilling.length > 0) await context.sync();
}
