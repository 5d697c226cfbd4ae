import { a1, a1Area, addressOf } from "./address";
import type { Area, Contents, Workbook } from "./workbook";

const ROWS = 1048576;
const COLUMNS = 16384;

/** The height and width of a result, in cells. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What putting a formula into a cell would touch. */
export interface Insertion {
  /** The cells that the result fills, from the one that takes the formula. */
  readonly area: Area;
  /** What the cell that takes the formula holds now; "" where it is empty. */
  readonly replaces: string;
  /** Why it cannot be done here, and what to do instead. */
  readonly refusal?: string;
}

/** What a formula whose result has this size would touch in the first selected cell. */
export async function planInsertion(workbook: Workbook, size: Size): Promise<Insertion> {
  const { sheet, row, column } = await workbook.selection();
  return planAt(workbook, { sheet, row, column, ...size });
}

/**
 * Inserts as planned, unless the cells have changed since: then nothing is written and the new plan comes back.
 */
export async function insertAsPlanned(
  workbook: Workbook,
  plan: Insertion,
  formula: string,
): Promise<Insertion | "inserted"> {
  const now = await planAt(workbook, plan.area);
  if (now.refusal !== undefined || now.replaces !== plan.replaces) return now;
  await workbook.insertFormula(plan.area, formula);
  return "inserted";
}

async function planAt(workbook: Workbook, area: Area): Promise<Insertion> {
  const edge = pastTheEdge(area);
  if (edge !== undefined) return { area, replaces: "", refusal: edge };
  const contents = await workbook.contents(area);
  const refusal = filled(area, contents) ?? inTheWay(area, contents);
  return { area, replaces: contents.cells[0][0], ...(refusal !== undefined && { refusal }) };
}

function pastTheEdge({ row, column, rows, columns }: Area): string | undefined {
  const isInside = row + rows <= ROWS && column + columns <= COLUMNS;
  if (isInside) return undefined;
  return `The result has ${sized({ rows, columns })} and would run off the sheet. Select a cell further up or left.`;
}

function filled(area: Area, { filledFrom }: Contents): string | undefined {
  if (filledFrom === undefined) return undefined;
  return `${a1(area)} is filled by the formula in ${filledFrom}. Select a cell outside of its result.`;
}

/** A result spills over empty cells only; the first cell may be replaced. */
function inTheWay(area: Area, { cells }: Contents): string | undefined {
  const taken = cells.flatMap((texts, down) =>
    texts.flatMap((text, across) => {
      const isFirst = down === 0 && across === 0;
      return text === "" || isFirst ? [] : [a1({ row: area.row + down, column: area.column + across })];
    }),
  );
  if (taken.length === 0) return undefined;
  const verb = taken.length === 1 ? "is" : "are";
  return `The result needs ${sized(area)}, and ${listed(taken)} ${verb} not empty. Select a cell with room below and to the right.`;
}

/** "C5", "C5 and C6", "C5, C6 and 12 more cells" */
function listed(addresses: readonly string[]): string {
  const isLong = addresses.length > 3;
  const named = isLong ? [...addresses.slice(0, 2), `${addresses.length - 2} more cells`] : addresses;
  const rest = named.slice(0, -1);
  return rest.length === 0 ? named[0] : `${rest.join(", ")} and ${named[named.length - 1]}`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "5 rows and 7 columns" */
export function sized({ rows, columns }: Size): string {
  return `${counted(rows, "row")} and ${counted(columns, "column")}`;
}

/** The cell that takes the formula, with its sheet: `Lease!B4`. */
export function targetOf({ sheet, row, column }: Area): string {
  return addressOf({ sheet, row, column, rows: 1, columns: 1 });
}

/** The cells that the result fills, where they are more than one: `B4:H8`. */
export function filledBy(area: Area): string | undefined {
  return area.rows * area.columns > 1 ? a1Area(area, area.rows, area.columns) : undefined;
}
