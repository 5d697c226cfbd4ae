// The three deals, saved as files, through everything that the command line does with files.
import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { changesOf } from "../../../src/cli/recalc/changes";
import { recalculate } from "../../../src/cli/recalc/recalculate";
import { applied } from "../../../src/cli/share/apply";
import { readBookOf } from "../../../src/cli/share/readBook";
import { keyOf, placeAt } from "../../../src/cli/workbook/cell";
import type { FileValue } from "../../../src/cli/workbook/cell";
import { Ranges } from "../../../src/cli/workbook/ranges";
import type { XlsxWorkbook } from "../../../src/cli/workbook/workbook";
import { a1, addressOf } from "../../../src/sheet/address";
import type { FoundCall, SharePlan, ShareSession } from "../../../src/sheet/share";
import { findCalls, planFreeze, planNative, planThaw, verify } from "../../../src/sheet/share";
import { differencesOf } from "../../../src/sheet/share/compare";
import { eachIn } from "../../../src/sheet/share/reading";
import type { CellValue } from "../../../src/sheet/workbook";
import { judgedBook } from "../../emit/judgeBook";
import type { JudgedCell } from "../../emit/judgeBook";
import { opened } from "../open";
import { formulasOf, partsOf } from "./deal";
import { modelsBook, modelsFile } from "./models";

jest.setTimeout(60_000);

const session: ShareSession = { namespace: "APSIS", version: "0.2.0", now: 46_112.5 };
const SHEET = { row: 0, column: 0, rows: 600, columns: 40 };

let before: XlsxWorkbook;
let calls: readonly FoundCall[];

beforeAll(async () => {
  before = opened(modelsFile(await modelsBook()));
  calls = findCalls(readBookOf(before, "APSIS"), "APSIS");
});

function after(book: XlsxWorkbook, plan: (read: ReturnType<typeof readBookOf>) => SharePlan): XlsxWorkbook {
  const made = plan(readBookOf(book, "APSIS"));
  expect(made.refusal).toBeUndefined();
  return opened(Buffer.concat(applied(book, made)));
}

const frozenFrom = (book: XlsxWorkbook): XlsxWorkbook => after(book, (read) => planFreeze(read, session));
const thawedFrom = (book: XlsxWorkbook): XlsxWorkbook =>
  after(book, (read) => planThaw(read, session, { overwrites: false }));

/** Every cell of the deals' sheets by its address. */
function everyValue(book: XlsxWorkbook): Map<string, FileValue> {
  const sheets = before.sheets.map(({ name }) => name);
  const ranges = new Map(
    sheets.map((name) => {
      const all = new Ranges();
      all.add(SHEET);
      return [name, all];
    }),
  );
  const values = book.values(ranges);
  const entries = sheets.flatMap((name) =>
    [...(values.get(name) ?? [])].map(
      ([key, value]) => [addressOf({ sheet: name, ...placeAt(key), rows: 1, columns: 1 }), value] as const,
    ),
  );
  return new Map(entries);
}

const found = (book: XlsxWorkbook): string[] =>
  verify(readBookOf(book, "APSIS"), session).cells.map(
    ({ sheet, cell, verdict }) => `${sheet}!${cell} ${verdict}`,
  );

function tampered(
  book: XlsxWorkbook,
  cells: readonly { sheet: string; row: number; column: number }[],
): XlsxWorkbook {
  return cells.reduce(
    (one, { sheet, ...place }) =>
      opened(Buffer.concat(one.with(new Map([[sheet, new Map([[keyOf(place), { value: 12345.678 }]])]])))),
    book,
  );
}

describe("The deals as files", () => {
  it("hold formulas of every form that files have", () => {
    const formulas = formulasOf(before).join("\n");
    expect(calls.length).toBeGreaterThan(50);
    expect(formulas).toContain("_xldudf_APSIS_");
    expect(before.file.text("xl/worksheets/sheet2.xml")).toMatch(
      / cm="1"><f t="array" ref="[A-Z0-9:]+">_xldudf_APSIS_/,
    );
    expect(before.structure.names.length).toBeGreaterThan(30);
  });

  it("are verified without a finding", () => {
    const { checked, cells, unchecked } = verify(readBookOf(before, "APSIS"), session);
    expect({ checked, cells, unchecked }).toEqual({ checked: calls.length, cells: [], unchecked: [] });
  });

  it("stay as they are when they are recalculated", () => {
    const result = recalculate(before, "APSIS");
    expect(result.left).toEqual([]);
    expect(changesOf(result).cells).toEqual([]);
    expect([...changesOf(result).edits]).toEqual([]);
  });

  it("frozen, show the same to the last digit, and thawed are the same byte for byte", () => {
    const frozen = frozenFrom(before);
    expect(everyValue(frozen)).toEqual(everyValue(before));
    expect(formulasOf(frozen).filter((text) => /apsis/i.test(text))).toEqual([]);
    expect(frozen.sheets.map(({ name }) => name)).toContain("Provenance");
    expect(found(frozen)).toEqual([]);
    expect(partsOf(thawedFrom(frozen))).toEqual(partsOf(before));
  });

  it("name the cells that were tampered with, in an output and in a table, live and frozen", () => {
    const output = calls.filter(({ area }) => area.rows * area.columns === 1)[3].area;
    const table = calls.filter(({ area }) => area.rows > 3 && area.columns > 3)[0].area;
    const cells = [output, { ...table, row: table.row + 2, column: table.column + 3 }];
    const named = cells.map((cell) => `${cell.sheet}!${a1(cell)}`);
    expect(found(tampered(before, cells))).toEqual(
      expect.arrayContaining(named.map((cell) => `${cell} result`)),
    );
    const frozen = found(tampered(frozenFrom(before), cells)).filter((line) => line.endsWith(" value"));
    expect(frozen.sort()).toEqual(named.map((cell) => `${cell} value`).sort());
  });

  it("native, are calculated to the engine's numbers where there is no Apsis, and thawed are the same", () => {
    const native = after(before, (read) => planNative(read, session));
    expect(formulasOf(native).filter((text) => /apsis/i.test(text))).toEqual([]);
    expect(everyValue(native)).toEqual(everyValue(before));
    const values = judged(native);
    const engine = everyValue(before);
    const wrong = calls.flatMap((call) => differing(call, values, engine));
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(partsOf(thawedFrom(native))).toEqual(partsOf(before));
  });
});

const shown = (value: FileValue): CellValue =>
  value === null ? "" : typeof value === "object" ? value.error : value;

const addressIn = (sheet: string, { row, column }: { row: number; column: number }): string =>
  addressOf({ sheet, row, column, rows: 1, columns: 1 });

function differing(
  { sheet, area }: FoundCall,
  values: ReadonlyMap<string, CellValue>,
  engine: ReadonlyMap<string, FileValue>,
): string[] {
  const now = eachIn(area, (place) => values.get(addressIn(sheet, place)) ?? "");
  const then = eachIn(area, (place) => shown(engine.get(addressIn(sheet, place)) ?? null));
  return differencesOf(now, then).map(
    ({ row, column, ...rest }) =>
      `${addressIn(sheet, { row: area.row + row, column: area.column + column })} ${JSON.stringify(rest)}`,
  );
}

/** The file in the judge, which is given formulas as they are typed: no cell that a formula fills is typed as well. */
function judged(book: XlsxWorkbook): ReadonlyMap<string, CellValue> {
  const formulas = book.formulas();
  const values = everyValue(book);
  const sheets = new Map<string, JudgedCell[]>();
  for (const { name } of before.sheets) sheets.set(name, []);
  for (const { sheet, row, column, formula, area } of formulas) {
    sheets.get(sheet)?.push({ row, column, formula: asTyped(formula) });
    for (const place of eachIn(area, (each) => each).flat()) values.delete(addressIn(sheet, place));
  }
  for (const [name, cells] of sheets)
    for (const place of eachIn(SHEET, (each) => each).flat()) {
      const value = values.get(addressIn(name, place)) ?? null;
      if (value !== null) cells.push({ ...place, value: shown(value) });
    }
  const names = book.structure.names.map(({ name, formula }) => [name, `=${asTyped(formula)}`] as const);
  const addresses = calls.flatMap(({ sheet, area }) =>
    eachIn(area, (place) => addressIn(sheet, place)).flat(),
  );
  return judgedBook({ sheets, names }, addresses);
}

const asTyped = (formula: string): string =>
  formula
    .replace(/_xlfn\.(_xlws\.)?ANCHORARRAY\(([^()]*)\)/g, "$2#")
    .replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, "")
    .replace(/_xlop\.(\w+)/g, "[$1]");
