// The workbook with which the workbench opens, calculated by the built add-in.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { a1 } from "../../src/sheet/address";
import type { Book, BookData } from "../../src/workbench/calc";
import { addInOf, calc } from "./headless";

const root = join(__dirname, "../..");
const data = JSON.parse(readFileSync(join(root, "build/workbench/book.json"), "utf8")) as BookData;
const names = data.sheets.map(({ name }) => name);
const ROOM = { rows: 420, columns: 20 };

let book: Book;

beforeAll(async () => {
  book = await calc.createEngine(addInOf(join(root, "dist"))).open(data);
}, 120_000);

/** Every filled cell of a sheet: its address and its value. */
function filled(sheet: string): [string, unknown][] {
  return Array.from({ length: ROOM.rows * ROOM.columns }, (_, index): [string, unknown] => {
    const cell = a1({ row: Math.floor(index / ROOM.columns), column: index % ROOM.columns });
    return [cell, book.value(`${sheet}!${cell}`)];
  }).filter(([, value]) => value !== null);
}

/** The number beside a label of a sheet. */
function beside(sheet: string, label: string): number {
  const [cell] = filled(sheet).find(([address, value]) => address.startsWith("A") && value === label) ?? [""];
  return Number(book.value(`${sheet}!${cell.replace("A", "B")}`));
}

/** What 1 a period for so many periods is worth. */
const annuity = (rate: number, periods: number): number => (1 - (1 + rate) ** -periods) / rate;
const recovery = (rate: number, years: number): number => 1 / annuity(rate, years);

describe.each(names)("The sheet %s", (sheet) => {
  it("holds no error", () => {
    const errors = filled(sheet).filter(([, value]) => String(value).startsWith("#"));
    expect(errors.map(([cell, value]) => [cell, value, book.message(`${sheet}!${cell}`)])).toEqual([]);
  });

  it("passes all of its checks", () => {
    const cells = new Map(filled(sheet));
    const headers = [...cells].filter(([, value]) => value === "Status").map(([cell]) => cell);
    expect(headers).toHaveLength(1);
    const verdict = headers[0].replace(/\d+/, (row) => String(Number(row) + 1));
    expect(cells.get(verdict)).toBe("PASS");
  });
});

describe("The second Valor vehicle", () => {
  const rent = (5300 - 530 * 1.02625 ** -20) / annuity(0.02625, 20);
  const service = 3400 / annuity(0.0225, 20);

  it("charges the rent that earns the yield", () => {
    expect(beside("SPV II", "Rent per period that earns the yield")).toBeCloseTo(rent, 9);
    expect(beside("Lease", "Rent per period")).toBeCloseTo(rent, 9);
  });

  it("borrows 64 % of cost, and equity pays the rest of uses", () => {
    expect(beside("SPV II", "Loan ÷ cost")).toBeCloseTo(3.4 / 5.3, 12);
    expect(beside("SPV II", "Senior debt")).toBe(3400);
    const uses = 5300 + 20 + 0.015 * 3400 + service;
    expect(beside("SPV II", "Equity: anchor and sponsor")).toBeCloseTo(uses - 3400, 8);
  });

  it("covers its level debt service by the same ratio in every period", () => {
    const dscr = (rent - 2) / service;
    expect(beside("SPV II", "Lowest DSCR")).toBeCloseTo(dscr, 11);
    expect(beside("SPV II", "Mean DSCR")).toBeCloseTo(dscr, 11);
    const cash = (rent - 2) * annuity(0.0225, 20) + 530 * 1.0225 ** -20;
    expect(beside("SPV II", "LLCR at close, the residual in the last cash")).toBeCloseTo(cash / 3400, 11);
  });

  it("gives equity what is left of 20 level rents, with reserve and residual at the end", () => {
    const invested = 20 + 5300 + 51 + service - 3400;
    const distributed = 20 * (rent - 2 - service) + 530 + service;
    expect(beside("SPV II", "Equity multiple")).toBeCloseTo(distributed / invested, 10);
  });
});

describe("The merger of SpaceX and xAI", () => {
  it("exchanges 0.1433 of a share and leaves the target's holders a fifth", () => {
    const ratio = beside("Merger", "Exchange ratio, acquirer shares for a target share");
    expect(ratio).toBeCloseTo(75.46 / 526.59, 14);
    expect(ratio.toFixed(4)).toBe("0.1433");
    expect(beside("Merger", "Target holders' share of the combined company")).toBe(0.2);
  });

  it("changes no earnings per share where both sides earn the same share of their value", () => {
    expect(beside("Merger", "Accretion to the acquirer's earnings per share")).toBeCloseTo(0, 12);
  });
});

describe("A gigawatt in orbit at 100 kW per tonne", () => {
  it("weighs 10,000 tonnes and takes 100 launches", () => {
    expect(beside("Orbit", "Mass at that density")).toBe(10000);
    expect(beside("Orbit", "Launches")).toBe(100);
    expect(beside("Orbit", "Replacement per year")).toBe(2000);
  });

  it("is to beat a ground that costs 1.094 dollars per kWh and 2.01 per GPU-hour", () => {
    const capital = 27000 * recovery(0.09, 5) + 11000 * recovery(0.09, 14);
    const ground = (capital + 300) / (8760 * 0.99) + 1.15 * 0.0834;
    expect(beside("Orbit", "Ground: chips, facility, power, operation")).toBeCloseTo(ground, 12);
    expect(ground.toFixed(3)).toBe("1.094");
    expect(beside("Orbit", "Ground per GPU-hour").toFixed(2)).toBe("2.01");
  });

  it("costs what capital, insurance and operation come to over the hours that survive", () => {
    const capital = (27000 * 1.1 + 10 * (800 + 3364)) * 1.05;
    const years = [1, 2, 3, 4, 5];
    const upkeep = years.reduce((sum, year) => sum + 400 / 1.12 ** year, 0);
    const hours = years.reduce((sum, year) => sum + (8322 * (0.95 * 0.99) ** (year - 1)) / 1.12 ** year, 0);
    const label = "Orbit: chips, build, launch, insurance, operation";
    expect(beside("Orbit", label)).toBeCloseTo((capital + upkeep) / hours, 12);
  });
});
