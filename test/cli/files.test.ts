import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyOf } from "../../src/cli/workbook/cell";
import { fixtureFile, formula } from "./fixtures";
import { opened, placeOf } from "./open";
import { calculated, calculatedDeal } from "./share/deal";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "apsis-"));
const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(path(name), bytes);
  return path(name);
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function apsis(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...MEASURED, "tools/apsis.js", ...args], (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

/** Says at the end how much memory the process has taken at most. */
const MEASURED = [
  "--import",
  "data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS%20'+process.resourceUsage().maxRSS))",
];

const memoryOf = ({ err }: Run): number => Number(/maxRSS (\d+)/.exec(err)?.[1]) / 1024;

/** The deal with one result that is not the engine's. */
function tampered(): Uint8Array {
  const edits = new Map([["Lease", new Map([[keyOf(placeOf("A3")), { value: 13.5 }]])]]);
  return Buffer.concat(calculated().with(edits));
}

beforeAll(() => {
  put("deal.xlsm", calculatedDeal());
});

describe("apsis verify", () => {
  it("exits with 0 where all is right", async () => {
    const { code, out } = await apsis("verify", path("deal.xlsm"));
    expect([code, out]).toEqual([0, `${path("deal.xlsm")}: 6 formulas checked, 0 cells differ\n`]);
  });

  it("names the cells that were tampered with, by how much, and exits with 1", async () => {
    const { code, out } = await apsis("verify", "--json", put("tampered.xlsx", tampered()));
    const [{ cells }] = JSON.parse(out) as {
      cells: { cell: string; shown: number; engine: number; change: number }[];
    }[];
    expect([code, cells.length]).toEqual([1, 1]);
    const [{ cell, shown, engine, change }] = cells;
    expect([cell, shown]).toEqual(["Lease!A3", 13.5]);
    expect(change).toBe(engine - shown);
  });

  it("exits with 3 where it cannot check all, and with 4 where it cannot read", async () => {
    const odd = { A1: formula("_xldudf_APSIS_LEASE_RENT(VLOOKUP(1,B1:C2,2),100,20,4)", 6) };
    const some = put("odd.xlsx", fixtureFile({ sheets: { One: odd } }));
    expect((await apsis("verify", some)).code).toBe(3);
    const broken = put("broken.xlsx", calculatedDeal().subarray(0, 2000));
    const { code, out } = await apsis("verify", broken, some, path("none.xlsx"), path("deal.xlsm"));
    expect(code).toBe(4);
    expect(out).toContain(`${broken}: it is no .xlsx file, or only the beginning of one\n`);
    expect(out).toContain("VLOOKUP()");
    expect(out).toContain(`${path("none.xlsx")}: it cannot be read: no such file`);
    expect(out).toContain(`${path("deal.xlsm")}: 6 formulas checked`);
  });
});

describe("apsis audit and explain", () => {
  it("list every call with its arguments, result and literals", async () => {
    const { out } = await apsis("audit", "--json", path("deal.xlsm"));
    const [{ cells }] = JSON.parse(out) as { cells: Record<string, unknown>[] }[];
    expect(cells.map(({ cell, function: name, check }) => [cell, name, check])).toContainEqual([
      "Lease!A10",
      "LEASE_SCHEDULE",
      "OK",
    ]);
    expect(cells[0]).toMatchObject({
      cell: "Lease!A1",
      arguments: ["annual_yield: Inputs!$B$1 = 0.105", "cost: cost = 5400", "periods: 20", "frequency: 4"],
      literals: ["20", "4"],
      error: "",
    });
  });

  it("tell of one cell how it comes about, also where another cell fills it", async () => {
    const { out, code } = await apsis("explain", path("deal.xlsm"), "Lease!B1");
    expect(code).toBe(0);
    expect(out).toMatch(/LEASE_RENT +Rate per period +0\.02625/);
    expect((await apsis("explain", path("deal.xlsm"), "Lease!D12")).out).toContain("filled from A10");
    expect(await apsis("explain", path("deal.xlsm"), "Lease!D1")).toMatchObject({ code: 4 });
  });
});

describe("A command that writes", () => {
  it("writes beside its input, which stays as it is, and not over anything", async () => {
    const before = readFileSync(path("deal.xlsm"));
    expect((await apsis("freeze", path("deal.xlsm"))).code).toBe(0);
    const again = await apsis("freeze", path("deal.xlsm"));
    expect([again.code, again.out]).toEqual([4, expect.stringContaining("is there already; --force")]);
    expect((await apsis("freeze", path("deal.xlsm"), "-o", path("deal.xlsm"), "--force")).out).toContain(
      "its result would take its own place",
    );
    expect((await apsis("thaw", path("deal.frozen.xlsm"))).code).toBe(0);
    expect((await apsis("verify", path("deal.frozen.xlsm"), path("deal.thawed.xlsm"))).code).toBe(0);
    expect(readFileSync(path("deal.xlsm"))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    const [one, other] = [opened(before), opened(readFileSync(path("deal.thawed.xlsm")))];
    for (const name of one.file.names) expect(other.file.bytes(name)).toEqual(one.file.bytes(name));
  });

  it("recalculates what was tampered with, and lists it", async () => {
    const { code, out } = await apsis("recalc", put("wrong.xlsx", tampered()));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/1 values changed[^]*Lease!A3 +changed +13\.5 +12\.98/),
    ]);
    expect((await apsis("verify", path("wrong.recalculated.xlsx"))).code).toBe(0);
  });

  it("says that values were left where a native copy has them, and what is no case for it", async () => {
    expect([0, 3]).toContain((await apsis("native", path("deal.xlsm"))).code);
    const { code, out } = await apsis("thaw", path("deal.xlsm"), "-o", path("x.xlsx"));
    expect([code, out]).toEqual([4, expect.stringContaining("This workbook has its formulas")]);
  });
});

describe("A call for files", () => {
  it("that is wrong exits with 2", async () => {
    const calls = [
      ["verify"],
      ["verify", "--jobs", "0", "x"],
      ["freeze", "a", "b", "-o", "c"],
      ["verify", "--nonsense", "x"],
    ];
    for (const args of calls) expect((await apsis(...args)).code).toBe(2);
  });

  it("takes too long or too much memory for no longer than it is allowed to", async () => {
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 60_000; row++) cells[`A${row}`] = formula(`A${row + 1}+1`, 0);
    const large = put("large.xlsx", fixtureFile({ sheets: { One: cells } }));
    const slow = await apsis("recalc", large, "--seconds", "1", "-o", path("slow.xlsx"));
    const heavy = await apsis("recalc", large, "--memory", "40", "-o", path("heavy.xlsx"));
    expect([slow.code, slow.out]).toEqual([4, expect.stringContaining("it takes longer than 1 seconds")]);
    expect([heavy.code, heavy.out]).toEqual([
      4,
      expect.stringContaining("it takes more than 40 MiB of memory"),
    ]);
  });

  it("does a hundred workbooks in the memory of ten, in their order, and draws no bar in a pipeline", async () => {
    const bytes = calculatedDeal();
    const files = Array.from({ length: 100 }, (_, index) => put(`${index}.xlsx`, bytes));
    const ten = await apsis("verify", ...files.slice(0, 10));
    const hundred = await apsis("verify", ...files);
    expect(
      hundred.out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(files);
    expect([hundred.code, hundred.err.replace(/maxRSS \d+/, "")]).toEqual([0, ""]);
    expect(memoryOf(hundred)).toBeLessThan(memoryOf(ten) + 100);
  });
});
