import type { Change, ChartPlan } from "../change";
import { a1, addressOf, sliced } from "../address";
import { callsIn } from "../formula";
import type { Dealt } from "../modelCells";
import { factOf, modelCells } from "../modelCells";
import type { Layout } from "../modelLayout";
import { chartSize, layOut, valueAt } from "../modelLayout";
import { COLUMN_WIDTHS } from "../modelSheet";
import type { BlockState, InsertPlan, InsertRequest, Session } from "../plans";
import { compute, shownValue } from "../compute";
import type { Area, Block, CellInput, WorkbookFacts } from "../workbook";
import { painted } from "./paint";
import { inputName, inputsDigest, PREFIX } from "./shape";

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
  const sheet = place === "newSheet" ? freeSheet(free.replaceAll("_", " "), facts) : place.sheet;
  return { id: free, area: { sheet, ...origin, rows, columns } };
}

/** @param standing what stands there now, where the sheet is not a new one */
export function planInsert(
  request: InsertRequest,
  facts: WorkbookFacts,
  session: Session,
  standing?: Block,
): InsertPlan {
  const { model, preset, illustrative, place } = request;
  const { id, area } = insertArea(request, facts);
  const layout = layOut(model, { row: area.row, column: area.column });
  const inputs = inputsOf(request);
  const about = {
    model: model.name,
    deal: preset.title,
    asOf: preset.asOf,
    assumed: illustrative ? "filled for illustration" : "not filled",
    version: session.version,
    digest: inputsDigest(model, inputs),
    refreshed: session.now,
  };
  const dealt = { model, preset, prefix: `${session.namespace}.`, illustrative, about };
  const names = namesOf(request, id, area, layout);
  const charts = chartsOf(dealt, id, area, layout);
  const refusal = refusalOf(area, facts, standing);
  const isNewSheet = place === "newSheet";
  return {
    request,
    id,
    area,
    touched: [area],
    preview: {
      rows: area.rows,
      columns: area.columns,
      sheet: area.sheet,
      isNewSheet,
      names: names.map(({ name }) => name),
      charts: charts.map(({ title }) => title),
      ...counted(dealt, layout, session.namespace),
    },
    warnings: facts.is1904 ? [DATES_1904] : [],
    ...(refusal !== undefined && { refusal }),
    changes: [
      ...(isNewSheet ? [{ kind: "addSheet", sheet: area.sheet } as const] : []),
      ...cellChanges(dealt, area, layout),
      ...(isNewSheet ? sheetChanges(area, preset.title) : []),
      ...names,
      ...charts.map((chart) => ({ kind: "chart", chart }) as const),
      { kind: "select", area: { ...area, rows: 1, columns: 1 } },
    ],
    reverse: [
      ...names.map(({ name }) => ({ kind: "name", name }) as const),
      ...(isNewSheet
        ? [{ kind: "deleteSheet", sheet: area.sheet } as const]
        : [
            ...charts.map(({ name }) => ({ kind: "deleteChart", sheet: area.sheet, name }) as const),
            { kind: "clear", area } as const,
          ]),
    ],
    state: stateOf(request, id, inputs, session),
  };
}

function inputsOf(request: InsertRequest): Record<string, number | string> {
  const dealt = { ...request, prefix: "", about: {} };
  return Object.fromEntries(Object.keys(request.model.inputs).map((key) => [key, factOf(dealt, key).value]));
}

function stateOf(
  { model, preset }: InsertRequest,
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
    revision: 1,
    version: session.version,
    written: session.now,
    inputs,
    outputs: Object.fromEntries(keys.map((key) => [key, shownValue(computed.value(key))])),
    scenarios: [],
  };
}

function freeId(wanted: string, { names }: WorkbookFacts): string {
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  const isTaken = (id: string) => taken.has(`${PREFIX}${id}`.toUpperCase());
  return numbered(wanted, "_", isTaken);
}

const freeSheet = (wanted: string, { sheets }: WorkbookFacts): string =>
  numbered(wanted, " ", (name) => sheets.some((sheet) => sheet.name.toUpperCase() === name.toUpperCase()));

function numbered(wanted: string, joint: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}${joint}${count}`;
  return name;
}

function refusalOf(area: Area, { sheets }: WorkbookFacts, standing: Block | undefined): string | undefined {
  if (sheets.some(({ name, isProtected }) => name === area.sheet && isProtected))
    return `The sheet ${area.sheet} is protected. Unprotect it, or place the deal on a new sheet.`;
  if (area.row + area.rows > LAST.rows || area.column + area.columns > LAST.columns)
    return "The deal would run off the sheet. Select a cell further up or left, or place it on a new sheet.";
  const taken = standing?.formulas.flatMap((row, down) =>
    row.flatMap((cell, across) =>
      cell === "" ? [] : [a1({ row: area.row + down, column: area.column + across })],
    ),
  );
  if (!taken || taken.length === 0) return undefined;
  const [first] = taken;
  const which = taken.length === 1 ? `${first} is` : `${first} and ${taken.length - 1} more cells are`;
  return `The deal needs ${addressOf(area)}, and ${which} not empty. Select a cell with room, or place it on a new sheet.`;
}

function counted(dealt: Dealt, layout: Layout, namespace: string) {
  const formulas = Object.values(modelCells(dealt, layout)).flatMap(({ formula }) => formula ?? []);
  const facts = Object.entries(dealt.model.inputs).map(([key, { label }]) => ({
    label,
    fact: factOf(dealt, key),
  }));
  return {
    formulas: formulas.length,
    ourFormulas: formulas.filter((formula) => callsIn(formula, namespace).length > 0).length,
    blank: facts.filter(({ fact }) => fact.value === "").map(({ label }) => label),
    assumed: facts
      .filter(({ fact }) => fact.provenance === "assumed" && fact.value !== "")
      .map(({ label }) => label),
  };
}

function namesOf({ model }: InsertRequest, id: string, area: Area, layout: Layout) {
  const named = (name: string, at: Area) => ({ kind: "name", name, area: at }) as const;
  return [
    named(`${PREFIX}${id}`, area),
    ...Object.keys(model.inputs).map((key) =>
      named(inputName(id, key), { sheet: area.sheet, ...valueAt(layout, key), rows: 1, columns: 1 }),
    ),
  ];
}

function cellChanges(dealt: Dealt, area: Area, layout: Layout): readonly Change[] {
  const { rows, columns } = area;
  const grid = <T>(): (T | null)[][] =>
    Array.from({ length: rows }, () => new Array<T | null>(columns).fill(null));
  const [inputs, formats, styles] = [grid<CellInput>(), grid<string>(), grid<never>() as never[][]];
  for (const [address, cell] of Object.entries(modelCells(dealt, layout))) {
    const place = sliced(address);
    if (!place) continue;
    const [down, across] = [place.row - area.row, place.column - area.column];
    const { value, formula, format, style } = cell;
    inputs[down][across] = formula ?? (value === "" ? null : (value ?? null));
    formats[down][across] = format ?? null;
    if (style) styles[down][across] = style as never;
  }
  return [
    { kind: "numberFormats", area, formats },
    { kind: "write", area, inputs },
    ...painted(
      area.sheet,
      styles.map((row) => row.map((style) => style ?? undefined)),
      area,
    ),
  ];
}

function sheetChanges(area: Area, header: string): readonly Change[] {
  const { sheet } = area;
  return [
    { kind: "widths", sheet, column: 0, pixels: COLUMN_WIDTHS },
    { kind: "freezeRows", sheet, rows: 1 },
    { kind: "print", area, header },
  ];
}

function chartsOf(
  { model, preset }: Dealt,
  id: string,
  { sheet }: Area,
  layout: Layout,
): readonly ChartPlan[] {
  return Object.entries(model.charts ?? {}).map(([key, chart]) => {
    const { rows, columns } = model.tables[chart.table];
    const table = layout.tables[chart.table];
    const column = (across: number): Area => ({
      sheet,
      row: table.row + 1,
      column: table.column + across,
      rows,
      columns: 1,
    });
    const header = (across: number) => headerOf(model, chart.table, across);
    return {
      name: `${id} ${key}`,
      title: chart.title,
      kind: chart.kind,
      valueTitle: columns[chart.series[0]].label.replace(/^money/, preset.currency),
      categoryTitle: header(chart.category),
      categories: column(chart.category),
      series: chart.series.map((across) => ({ name: header(across), values: column(across) })),
      place: { sheet, ...layout.charts[key], ...chartSize },
    };
  });
}

/** A column's header: as the table is written, or as its function names it. */
function headerOf(model: Dealt["model"], key: string, across: number): string {
  const table = model.tables[key];
  if (!("formula" in table)) return table.headers[across];
  const { row, column } = layOut(model).tables[key];
  const inputs = Object.fromEntries(
    Object.entries(model.inputs).map(([name, { usual = "" }]) => [name, usual]),
  );
  const header = compute(model, inputs).at({ row, column: column + across });
  return typeof header === "string" ? header : table.title;
}
