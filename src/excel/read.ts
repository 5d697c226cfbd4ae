import type { Area, Block, CellValue } from "../sheet/workbook";
import { WorkbookError } from "../sheet/workbook";
import { rangeOf, run } from "./run";

// Every runtime of Office has it, with a page or without.
declare function setTimeout(callback: (value: unknown) => void, milliseconds: number): unknown;

/** Excel on the web gives no more than 5 MB with one request: some 30,000 cells with their formulas and formats. */
export const cellsAtOnce = 30_000;

/** Waits between looks at a calculation, in milliseconds: short first, then longer, half a minute in all. */
const waits = [100, 200, 400, ...Array.from({ length: 30 }, () => 1000)];

const unfinished: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA"]);

/** In one request for every 30,000 cells, asked again while Excel calculates. */
export const read = (areas: readonly Area[]): Promise<readonly Block[]> =>
  run((context) => readIn(context, areas, true));

/** The same in a request that goes on; one that does not wait takes what stands there. */
export async function readIn(
  context: Excel.RequestContext,
  areas: readonly Area[],
  isPatient: boolean,
): Promise<readonly Block[]> {
  for (const wait of waits) {
    const blocks = await readOnce(context, areas, isPatient);
    if (blocks) return blocks;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new WorkbookError("calculating");
}

async function readOnce(
  context: Excel.RequestContext,
  areas: readonly Area[],
  isPatient: boolean,
): Promise<readonly Block[] | undefined> {
  const blocks: Block[] = [];
  for (const some of requests(areas)) {
    const ranges = some.map((area) => rangeOf(context, area).load("values,formulas,numberFormat"));
    const application = context.workbook.application.load("calculationState,calculationMode");
    await context.sync();
    const read = ranges.map((range, index) => blockOf(some[index], range));
    if (isPatient && (isCalculating(application) || read.some(isUnfinished))) return undefined;
    blocks.push(...read);
  }
  return blocks;
}

function requests(areas: readonly Area[]): Area[][] {
  const all: Area[][] = [];
  let cells = Infinity;
  for (const area of areas) {
    cells += area.rows * area.columns;
    if (cells > cellsAtOnce) {
      all.push([]);
      cells = area.rows * area.columns;
    }
    all[all.length - 1].push(area);
  }
  return all;
}

/** Where the user calculates by hand, what waits for that is no reason to wait here. */
function isCalculating({ calculationState, calculationMode }: Excel.Application): boolean {
  if (calculationState === "Pending") return calculationMode !== "Manual";
  return calculationState === "Calculating";
}

const isUnfinished = ({ values }: Block): boolean =>
  values.some((row) => row.some((value) => unfinished.has(value)));

function blockOf(area: Area, range: Excel.Range): Block {
  return {
    area,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    formats: range.numberFormat as string[][],
  };
}
