// The three deal models as one workbook file, on every way that it can leave by.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { changesOf } from "../../../src/cli/recalc/changes";
import { recalculate } from "../../../src/cli/recalc/recalculate";
import { applied } from "../../../src/cli/share/apply";
import { readBookOf } from "../../../src/cli/share/readBook";
import { keyOf } from "../../../src/cli/workbook/cell";
import { storedFormula } from "../../../src/cli/workbook/storedFormula";
import type { XlsxWorkbook } from "../../../src/cli/workbook/workbook";
import { orbitalFleet } from "../../../src/models";
import { orbit70 } from "../../../src/models/presets/orbits";
import { a1, a1Area } from "../../../src/sheet/address";
import { placeOf } from "../../../src/sheet/evaluate";
import type { SharePlan } from "../../../src/sheet/share";
import { findCalls, planFreeze, planNative, planThaw, verify } from "../../../src/sheet/share";
import { sheetOf } from "../../../src/sheet/share/reading";
import { merger, placed, vehicle } from "../../sheet/deal";
import { MemoryWorkbook } from "../../sheet/memoryWorkbook";
import { readBook } from "../../sheet/share/books";
import { judgedWrong, typed } from "../../sheet/share/judge";
import type { FixtureCells } from "../fixtures";
import { fixtureFile, formula, number, spill, text } from "../fixtures";
import { cellsOf, opened } from "../open";
import { partsOf } from "./deal";

const session = { namespace: "APSIS", version: "0.1.0", now: 46_000.5 };
const SHEETS = ["VCI II", "SPACEX XAI", "ORBIT 70"];

let workbook: MemoryWorkbook;
let before: XlsxWorkbook;

beforeAll(async () => {
  workbook = new MemoryWorkbook("Start");
  for (const deal of [vehicle, merger, { ...vehicle, model: orbitalFleet, preset: orbit70, id: "ORBIT_70" }])
    await placed(workbook, deal);
  before = opened(fileOf(workbook));
});

const stored = (source: string): string =>
  storedFormula(source.replace(/\bAPSIS\.(?=[A-Z_]+\()/g, "_xldudf_APSIS_"));

/** As Excel saves it: our functions under their stored names, spills as dynamic arrays, inputs under their names. */
function fileOf({ book }: MemoryWorkbook): Uint8Array {
  const calculation = book.calculation();
  const sheets = SHEETS.map((name): [string, FixtureCells] => {
    const cells: Record<string, string> = {};
    for (const [key, source] of book.sheet(name).cells) {
      const place = placeOf(key);
      if (source.formula === undefined) {
        const { value } = source;
        cells[a1(place)] = typeof value === "number" ? number(value) : text(String(value));
        continue;
      }
      const size = calculation.fills(name, place);
      const values = book.read({ sheet: name, ...place, ...size }).values;
      const isSpill = size.rows * size.columns > 1;
      if (isSpill) Object.assign(cells, spill(place.row + 1, place.column, stored(source.formula), values));
      else cells[a1(place)] = formula(stored(source.formula), values[0][0]);
    }
    return [name, cells];
  });
  const names = [...book.names].flatMap(([name, area]) =>
    area ? [[name, `'${area.sheet}'!${a1Area(area, area.rows, area.columns)}`] as const] : [],
  );
  return fixtureFile({ sheets: Object.fromEntries(sheets), names: Object.fromEntries(names) });
}

function left(book: XlsxWorkbook, plan: SharePlan): XlsxWorkbook {
  expect(plan.refusal).toBeUndefined();
  return opened(Buffer.concat(applied(book, plan)));
}

const read = (book: XlsxWorkbook): ReturnType<typeof readBookOf> => readBookOf(book, "APSIS");
const frozenOf = (book: XlsxWorkbook): XlsxWorkbook => left(book, planFreeze(read(book), session));
const back = (book: XlsxWorkbook): XlsxWorkbook =>
  left(book, planThaw(read(book), session, { overwrites: false }));

/** What every cell of the deals shows, by its address. */
const shown = (book: XlsxWorkbook): readonly unknown[] =>
  SHEETS.map((name) => {
    const { cells } = workbook.book.sheet(name);
    const own = [...cells.keys()].map((key) => a1(placeOf(key)));
    const spilled = findCalls(readBook(workbook), "APSIS")
      .filter(({ sheet }) => sheet === name)
      .flatMap(({ area: { row, column, rows, columns } }) =>
        Array.from({ length: rows * columns }, (_, index) =>
          a1({ row: row + Math.floor(index / columns), column: column + (index % columns) }),
        ),
      );
    return cellsOf(book, name, [...new Set([...own, ...spilled])]);
  });

const edited = (book: XlsxWorkbook, sheet: string, row: number, column: number): XlsxWorkbook => {
  const edits = new Map([[sheet, new Map([[keyOf({ row, column }), { value: 12_345 }]])]]);
  return opened(Buffer.concat(book.with(edits)));
};

describe("The three models in one file", () => {
  it("are what the engine makes of their inputs, and calculated: nothing differs and nothing changes", () => {
    const { cells, unchecked, checked } = verify(read(before), session);
    expect([cells, unchecked]).toEqual([[], []]);
    expect(checked).toBeGreaterThan(40);
    expect(changesOf(recalculate(before, "APSIS")).edits.size).toBe(0);
  });

  it("show the same numbers frozen, and thaw to the same bytes", () => {
    const frozen = frozenOf(before);
    expect(shown(frozen)).toEqual(shown(before));
    expect(findCalls(read(frozen), "APSIS")).toEqual([]);
    expect(partsOf(back(frozen))).toEqual(partsOf(before));
  });

  it("recalculate natively to the engine's numbers in an engine without Apsis, and come back", () => {
    const plan = planNative(read(before), session);
    const native = left(before, plan);
    expect(findCalls(read(native), "APSIS")).toEqual([]);
    const plain = (source: string): string => source.replace(/_xlfn\.|_xlws\.|_xlpm\./g, "");
    const formulas = new Map(
      native.formulas().map((cell) => [`${cell.sheet}!${a1(cell)}`, plain(cell.formula)]),
    );
    const sheets = SHEETS.map((name) => {
      const { cells } = workbook.book.sheet(name);
      const valueAt = sheetOf(read(native), name)?.value;
      const typedCells = [...cells].map(([key, { value }]) => {
        const place = placeOf(key);
        const source = formulas.get(`${name}!${a1(place)}`);
        return { ...place, text: source ?? typed(value ?? valueAt?.(place)) };
      });
      return [name, typedCells] as const;
    });
    const names = native.structure.names
      .filter(({ formula: source }) => source.startsWith("_xlfn.LAMBDA"))
      .map(({ name, formula: source }) => [name, `=${plain(source)}`] as const);
    const engine = read(before);
    const calls = findCalls(engine, "APSIS").filter(({ sheet, area }) =>
      formulas.has(`${sheet}!${a1(area)}`),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(calls.length).toBeGreaterThan(30);
    expect(judgedWrong({ names, sheets: new Map(sheets) }, engine, calls).slice(0, 10)).toEqual([]);
    expect(partsOf(back(native))).toEqual(partsOf(before));
  });

  it("have every cell named that was tampered with, live and frozen", () => {
    const calls = findCalls(read(before), "APSIS");
    const scalar = calls.find(({ area }) => area.rows * area.columns === 1);
    const spilled = calls.find(({ area }) => area.rows > 3 && area.columns > 3);
    for (const call of [scalar, spilled]) {
      if (!call) throw new Error("There is no such call.");
      const { sheet, area } = call;
      const place = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
      for (const book of [before, frozenOf(before)]) {
        const found = verify(read(edited(book, sheet, place.row, place.column)), session);
        expect(found.cells.map((cell) => `${cell.sheet}!${cell.cell}`)).toContain(`${sheet}!${a1(place)}`);
      }
    }
  });
});
