import { a1, addressOf, sliced } from "../address";
import type { CellStyle } from "../book";
import type { Change } from "../change";
import { callsIn } from "../formula";
import { compute, shownValue } from "../compute";
import type { Dealt } from "../modelCells";
import { factOf, modelCells } from "../modelCells";
import type { Layout } from "../modelLayout";
import { layOut, valueAt } from "../modelLayout";
import { COLUMN_WIDTHS } from "../modelSheet";
import type { BlockState, InsertPlan, InsertPreview, InsertRequest, Session } from "../plans";
import { figureFormat } from "../shownUnits";
import type { Area, Block, CellInput, WorkbookFacts } from "../workbook";
import { chartsOf } from "./charts";
import { freeId, freeSheet } from "./names";
import { painted } from "./paint";
import { blockName, inputName, inputsDigest, shapeOf } from "./shape";

const LAST = { rows: 1_048_576, columns: 16_384 };
const DATES_1904 =
  "This workbook counts dates from 1904. Dates of deals would be four years and a day off; switch that off under File, Options, Advanced first.";

/** Where a deal would stand: what must be looked at before the plan of it is made. */
export function insertArea(
  { model, id, place }: InsertRequest,
  facts: WorkbookFacts,
): { id: string; area: Area } {
  const free = freeId(id, facts);
  const origin = place === "newSheet" ? { row: 0, column: 0 } : { row: place.row, column: place.column };
  const { rows, columns } = layOut(model, origin);
  const sheet = place === "newSheet" ? freeSheet(free, facts) : place.sheet;
  return { id: free, area: { sheet, ...origin, rows, columns } };
}

/** @param standing what stands there now, where the sheet is not a new one */
export function planInsert(
  request: InsertRequest,
  facts: WorkbookFacts,
  session: Session,
  standing?: Block,
): InsertPlan {
  const { id, area } = insertArea(request, facts);
  const layout = layOut(request.model, { row: area.row, column: area.column });
  const inputs = inputsOf(request);
  const dealt = dealtOf(request, session, inputsDigest(request.model, inputs));
  const added = {
    names: namesOf(request, id, area, layout),
    charts: chartChanges(request, id, area, layout),
  };
  const refusal = refusalOf(area, facts, standing);
  return {
    request,
    id,
    area,
    touched: [area],
    preview: previewOf({ dealt, area, layout, session, ...added }, request),
    warnings: warningsOf(request, id, area, facts),
    ...(refusal !== undefined && { refusal }),
    ...changesOf(request, { dealt, area, layout, ...added }),
    state: stateOf(request, addressOf(area), id, inputs, session),
  };
}

function inputsOf(request: InsertRequest): Record<string, number | string> {
  const dealt = { ...request, prefix: "", about: {} };
  return Object.fromEntries(Object.keys(request.model.inputs).map((key) => [key, factOf(dealt, key).value]));
}

function dealtOf({ model, preset, illustrative }: InsertRequest, session: Session, digest: string): Dealt {
  const about = {
    model: model.title,
    shape: shapeOf(model),
    deal: preset.title,
    asOf: preset.asOf,
    assumed: illustrative ? "Filled for illustration" : "Left blank",
    version: session.version,
    digest,
    refreshed: session.now,
  };
  return { model, preset, prefix: `${session.namespace}.`, illustrative, about };
}

function stateOf(
  { model, preset }: InsertRequest,
  place: string,
  id: string,
  inputs: BlockState["inputs"],
  session: Session,
): BlockState {
  const computed = compute(model, inputs);
  const keys = Object.keys(model.outputs);
  return {
    id,
    model: model.name,
    deal: preset.title,
    place,
    revision: 1,
    version: session.version,
    written: session.now,
    inputs,
    outputs: Object.fromEntries(keys.map((key) => [key, shownValue(computed.value(key))])),
    scenarios: [],
  };
}

function warningsOf({ id, place }: InsertRequest, free: string, area: Area, facts: WorkbookFacts): string[] {
  const isRenamed = free !== id;
  return [
    ...(facts.is1904 ? [DATES_1904] : []),
    ...(isRenamed ? [`${id} is taken or no name for cells: the block is called ${free}.`] : []),
    ...(place === "newSheet" && area.sheet !== free.replaceAll("_", " ")
      ? [`There is a sheet of that name already: the new one is called ${area.sheet}.`]
      : []),
    ...(place === "newSheet"
      ? []
      : [`The columns of ${addressOf(area)} get the width of the block; that is not taken back.`]),
  ];
}

function refusalOf(area: Area, { sheets }: WorkbookFacts, standing: Block | undefined): string | undefined {
  if (sheets.some(({ name, isProtected }) => name === area.sheet && isProtected))
    return `The sheet ${area.sheet} is protected. Unprotect it, or place the deal on a new sheet.`;
  if (area.row + area.rows > LAST.rows || area.column + area.columns > LAST.columns)
    return "The deal would run off the sheet. Select a cell further up or left, or place it on a new sheet.";
  const taken = (standing?.formulas ?? []).flatMap((row, down) =>
    row.flatMap((cell, across) =>
      cell === "" ? [] : [a1({ row: area.row + down, column: area.column + across })],
    ),
  );
  if (taken.length === 0) return undefined;
  const [first] = taken;
  const which = taken.length === 1 ? `${first} is` : `${first} and ${taken.length - 1} more cells are`;
  return `The deal needs ${addressOf(area)}, and ${which} not empty. Select a cell with room, or place it on a new sheet.`;
}

type NameChange = Change & { readonly kind: "name" };
type ChartChange = Change & { readonly kind: "chart" };

interface Drawn {
  readonly dealt: Dealt;
  readonly area: Area;
  readonly layout: Layout;
  readonly names: readonly NameChange[];
  readonly charts: readonly ChartChange[];
}

function previewOf(drawn: Drawn & { readonly session: Session }, { place }: InsertRequest): InsertPreview {
  const { dealt, area, layout, names, charts, session } = drawn;
  const formulas = Object.values(modelCells(dealt, layout)).flatMap(({ formula }) => formula ?? []);
  const facts = Object.entries(dealt.model.inputs).map(([key, { label }]) => {
    return { label, ...factOf(dealt, key) };
  });
  const labelled = (picked: typeof facts): string[] => picked.map(({ label }) => label);
  return {
    rows: area.rows,
    columns: area.columns,
    sheet: area.sheet,
    isNewSheet: place === "newSheet",
    names: names.map(({ name }) => name),
    charts: charts.map(({ chart }) => chart.title),
    formulas: formulas.length,
    ourFormulas: formulas.filter((formula) => callsIn(formula, session.namespace).length > 0).length,
    blank: labelled(facts.filter(({ value }) => value === "")),
    assumed: labelled(facts.filter(({ value, provenance }) => provenance === "assumed" && value !== "")),
  };
}

function namesOf({ model }: InsertRequest, id: string, area: Area, layout: Layout): readonly NameChange[] {
  const named = (name: string, at: Area): NameChange => ({ kind: "name", name, area: at });
  const cellOf = (key: string): Area => {
    return { sheet: area.sheet, ...valueAt(layout, key), rows: 1, columns: 1 };
  };
  return [
    named(blockName(id), area),
    ...Object.keys(model.inputs).map((key) => named(inputName(id, key), cellOf(key))),
  ];
}

function chartChanges(
  { model, preset }: InsertRequest,
  id: string,
  { sheet }: Area,
  layout: Layout,
): readonly ChartChange[] {
  return chartsOf({ id, sheet, model, preset, layout }).map((chart) => ({ kind: "chart", chart }));
}

/** What writes a block, and what takes it away again. */
function changesOf({ place, preset }: InsertRequest, drawn: Drawn): Pick<InsertPlan, "changes" | "reverse"> {
  const { dealt, area, layout, names, charts } = drawn;
  const { sheet } = area;
  const isNewSheet = place === "newSheet";
  const added: readonly Change[] = isNewSheet ? [{ kind: "addSheet", sheet }] : [];
  const set: readonly Change[] = [
    { kind: "widths", sheet, column: area.column, pixels: COLUMN_WIDTHS },
    ...(isNewSheet ? ([{ kind: "freezeRows", sheet, rows: 1 }] as const) : []),
    ...(isNewSheet ? ([{ kind: "print", area, header: preset.title }] as const) : []),
  ];
  const cleared: readonly Change[] = isNewSheet
    ? [{ kind: "deleteSheet", sheet }]
    : [
        ...charts.map(({ chart }) => ({ kind: "deleteChart", sheet, name: chart.name }) as const),
        { kind: "clear", area },
      ];
  const first: Change = { kind: "select", area: { ...area, rows: 1, columns: 1 } };
  return {
    changes: [...added, ...cellChanges(dealt, area, layout), ...set, ...names, ...charts, first],
    reverse: [...names.map(({ name }) => ({ kind: "name", name }) as const), ...cleared],
  };
}

function cellChanges(dealt: Dealt, area: Area, layout: Layout): readonly Change[] {
  const grid = <T>(): (T | null)[][] =>
    Array.from({ length: area.rows }, () => new Array<T | null>(area.columns).fill(null));
  const [inputs, styles] = [grid<Exclude<CellInput, null>>(), grid<CellStyle>()];
  const formats = spilledFormats(dealt, area, layout, grid<string>());
  for (const [address, cell] of Object.entries(modelCells(dealt, layout))) {
    const { row, column } = sliced(address) ?? area;
    const [down, across] = [row - area.row, column - area.column];
    const input = cell.formula ?? cell.value ?? "";
    inputs[down][across] = input === "" ? null : input;
    formats[down][across] = cell.format ?? formats[down][across];
    styles[down][across] = cell.style ?? null;
  }
  const looks = styles.map((row) => row.map((style) => style ?? undefined));
  return [
    { kind: "numberFormats", area, formats },
    { kind: "write", area, inputs },
    ...painted(area.sheet, looks, area),
  ];
}

/** The cells into which tables spill have their formats too, for hosts whose functions bring none. */
function spilledFormats(
  { model }: Dealt,
  area: Area,
  { tables }: Layout,
  formats: (string | null)[][],
): (string | null)[][] {
  for (const [key, { columns, rows }] of Object.entries(model.tables)) {
    const { row, column } = tables[key];
    for (let down = 1; down <= rows; down++)
      columns.forEach((unit, across) => {
        formats[row - area.row + down][column - area.column + across] = figureFormat(unit) ?? null;
      });
  }
  return formats;
}
