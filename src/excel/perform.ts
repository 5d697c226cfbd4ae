// One step of a plan as requests to Excel, not sent yet.
import type { Change } from "../sheet/change";
import type { CellInput, CellValue } from "../sheet/workbook";
import { addChart } from "./charts";
import { referenceTo } from "./names";
import { layOut, paint } from "./paint";
import { rangeOf } from "./run";

type Kind = Change["kind"];
type Of<K extends Kind> = Extract<Change, { kind: K }>;

/** What the workbook has, as the plan goes on. */
export interface Stage {
  readonly context: Excel.RequestContext;
  /** Names of the workbook, in lower case. */
  readonly names: Set<string>;
}

type Steps = { readonly [K in Kind]: (stage: Stage, change: Of<K>) => void };

const pointsPerPixel = 0.75;

const sheetOf = ({ context }: Stage, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

// What Excel would read as a number, a date, a truth or a formula were it typed.
const readable =
  /^\s*[-+=@'.(\d\p{Sc}%]|^\s*(true|false)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d/iu;

/** A text keeps what it says by an apostrophe, which does not show; null leaves the cell. */
function typed(input: CellInput): CellInput {
  if (typeof input !== "string" || input.startsWith("=")) return input;
  return readable.test(input) ? `'${input}` : input;
}

/** The errors that Excel takes as such when they are typed. */
const error = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!)$/;

/** A value as it is: the apostrophe makes a text of anything, also of nothing. */
const standing = (value: CellValue): CellValue =>
  typeof value === "string" && !error.test(value) ? `'${value}` : value;

/** A name is changed in place where there is one: what is deleted and made anew leaves #NAME? behind. */
function define({ context, names }: Stage, { name, area, formula }: Of<"name">): void {
  const items = context.workbook.names;
  const key = name.toLowerCase();
  if (!area && formula === undefined) {
    items.getItemOrNullObject(name).delete();
    names.delete(key);
  } else if (names.has(key)) {
    items.getItem(name).formula = area ? referenceTo(area) : formula;
  } else {
    items.add(name, area ? rangeOf(context, area) : (formula ?? ""));
    names.add(key);
  }
}

/** Neighbours of one width are set together. */
function widen(stage: Stage, { sheet, column, pixels }: Of<"widths">): void {
  let start = 0;
  for (const [index, width] of pixels.entries()) {
    if (pixels[index + 1] === width) continue;
    const columns = sheetOf(stage, sheet).getRangeByIndexes(0, column + start, 1, index + 1 - start);
    columns.getEntireColumn().format.columnWidth = width * pointsPerPixel;
    start = index + 1;
  }
}

const steps: Steps = {
  addSheet: ({ context }, { sheet }) => void context.workbook.worksheets.add(sheet),
  deleteSheet: (stage, { sheet }) => {
    sheetOf(stage, sheet).delete();
  },
  write: ({ context }, { area, inputs }) => {
    rangeOf(context, area).formulas = inputs.map((row) => row.map(typed));
  },
  values: ({ context }, { area, values }) => {
    rangeOf(context, area).values = values.map((row) => row.map(standing));
  },
  calculate: ({ context }) => {
    context.workbook.application.calculate("Full");
  },
  numberFormats: ({ context }, { area, formats }) => {
    rangeOf(context, area).numberFormat = formats.map((row) => [...row]);
  },
  style: ({ context }, { area, style }) => {
    paint(rangeOf(context, area), style);
  },
  clear: ({ context }, { area }) => {
    rangeOf(context, area).clear();
  },
  widths: widen,
  freezeRows: (stage, { sheet, rows }) => {
    const { freezePanes } = sheetOf(stage, sheet);
    if (rows > 0) freezePanes.freezeRows(rows);
    else freezePanes.unfreeze();
  },
  name: define,
  chart: ({ context }, { chart }) => {
    addChart(context, chart);
  },
  deleteChart: (stage, { sheet, name }) => {
    sheetOf(stage, sheet).charts.getItemOrNullObject(name).delete();
  },
  print: (stage, { area, header }) => {
    layOut(sheetOf(stage, area.sheet), rangeOf(stage.context, area), header);
  },
  select: (stage, { area }) => {
    sheetOf(stage, area.sheet).activate();
    rangeOf(stage.context, area).select();
  },
};

export function perform<K extends Kind>(stage: Stage, change: Of<K>): void {
  const step: (stage: Stage, change: Of<K>) => void = steps[change.kind];
  step(stage, change);
}
