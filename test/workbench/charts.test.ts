import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Book, Engine } from "../../src/workbench/calc";
import type { Chart } from "../../src/workbench/host/chart";
import type { Area, Grid } from "../../src/workbench/host/grid";
import { pictureOf } from "../../src/workbench/web/charts/picture";
import { calc, fixtureAddIn, fixtureBook } from "./headless";

let engine: Engine;
let book: Book;
let grid: Grid;
let sheet: string;

beforeAll(() => {
  engine = calc.createEngine(fixtureAddIn());
});

beforeEach(async () => {
  book = await engine.open(fixtureBook());
  ({ grid } = book);
  sheet = grid.activeSheet();
});

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const chart = (id: string): Chart => ({
  id,
  sheet,
  name: "Debt",
  type: "Line",
  title: "Debt balance",
  valueTitle: "USD m",
  categoryTitle: "Quarter",
  hasLegend: true,
  series: [
    { name: "Senior", values: area(31, 1, 3), categories: area(31, 0, 3) },
    { name: "Junior", values: area(31, 2, 3), categories: area(31, 0, 3) },
  ],
  place: area(40, 0, 10, 5),
});

describe("charts", () => {
  it("are added, changed and deleted, and undo takes each back", () => {
    grid.setChart(chart("1"));
    grid.setChart({ ...chart("1"), title: "Balance" });
    expect(grid.charts().map(({ title }) => title)).toEqual(["Balance"]);
    book.undo();
    expect(grid.charts().map(({ title }) => title)).toEqual(["Debt balance"]);
    grid.deleteChart(chart("1"));
    expect(grid.charts()).toEqual([]);
    book.undo();
    expect(grid.charts()).toHaveLength(1);
    book.undo();
    expect(grid.charts()).toEqual([]);
  });

  it("go with their sheet and are one step to undo with its cells", async () => {
    const before = grid.sheets().length;
    const end = grid.beginStep();
    const id = grid.addSheet("Deal");
    await grid.batch(() => {
      grid.setChart({ ...chart("1"), sheet: id });
      grid.write({ ...area(0, 0), sheet: id }, [[1]]);
      return Promise.resolve();
    });
    end();
    expect(grid.charts()).toHaveLength(1);
    book.undo();
    expect([grid.charts().length, grid.sheets().length]).toEqual([0, before]);
  });

  it("of another workbook are not this one's", async () => {
    grid.setChart(chart("1"));
    const other = await engine.open(fixtureBook());
    expect(other.grid.charts()).toEqual([]);
  });

  it("become pictures with the categories as shown and the values of now", async () => {
    grid.write(area(31, 0, 3, 3), [
      [45322, 100, 40],
      [45412, "=B32-10", ""],
      [45504, 80, 20],
    ]);
    grid.setNumberFormats(area(31, 0, 3), [["mmm-yy"], ["mmm-yy"], ["mmm-yy"]]);
    await grid.settle();
    const { categories, points, series } = pictureOf(chart("1"), grid);
    expect(series).toEqual(["Senior", "Junior"]);
    expect(categories).toEqual(["Jan-24", "Apr-24", "Jul-24"]);
    expect(points.map(({ series: name, value }) => [name, value])).toEqual([
      ["Senior", 100],
      ["Senior", 90],
      ["Senior", 80],
      ["Junior", 40],
      ["Junior", 20],
    ]);
  });
});

describe("events", () => {
  it("tell of cells that are written, not of formats nor of results", async () => {
    const heard: Area[] = [];
    const stop = grid.onChanged((changed) => heard.push(changed));
    grid.write(area(31, 0, 1, 2), [[5, "=A32*2"]]);
    grid.setNumberFormats(area(31, 0), [["0.00"]]);
    await grid.settle();
    expect(heard).toEqual([area(31, 0, 1, 2)]);
    stop();
    grid.write(area(31, 0), [[6]]);
    expect(heard).toHaveLength(1);
  });

  it("tell of a selection", () => {
    let heard = 0;
    const stop = grid.onSelectionChanged(() => (heard += 1));
    grid.select([area(3, 3)]);
    stop();
    grid.select([area(0, 0)]);
    expect(heard).toBe(1);
  });
});

describe("frozen rows", () => {
  it("are frozen, and no longer", () => {
    grid.freezeRows(sheet, 2);
    expect(grid.frozenRows(sheet)).toBe(2);
    grid.freezeRows(sheet, 0);
    expect(grid.frozenRows(sheet)).toBe(0);
  });
});
