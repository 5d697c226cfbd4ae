import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { ADD_IN_IDS } from "../../../src/cli/share/webExtensions";
import { applied } from "../../../src/cli/share/apply";
import { readBookOf } from "../../../src/cli/share/readBook";
import { changesOf } from "../../../src/cli/recalc/changes";
import { recalculate } from "../../../src/cli/recalc/recalculate";
import { units } from "../../../src/catalogue/units";
import { Ranges } from "../../../src/cli/workbook/ranges";
import { keyOf } from "../../../src/cli/workbook/cell";
import type { XlsxWorkbook } from "../../../src/cli/workbook/workbook";
import type { ReadBook, SharePlan, ShareSession } from "../../../src/sheet/share";
import { planFreeze, planNative, planThaw, verify } from "../../../src/sheet/share";
import { opened, placeOf } from "../open";
import { calculated, cellsOf, formulasOf, partsOf } from "./deal";

const session: ShareSession = { namespace: "APSIS", version: "0.1.0", now: 46_000.5 };

type Plan = (book: ReadBook, with_: ShareSession) => SharePlan;

function done(book: XlsxWorkbook, plan: Plan): XlsxWorkbook {
  const made = plan(readBookOf(book, "APSIS"), session);
  expect(made.refusal).toBeUndefined();
  return opened(Buffer.concat(applied(book, made)));
}

const planBack: Plan = (book, with_) => planThaw(book, with_, { overwrites: false });

function edited(book: XlsxWorkbook, sheet: string, address: string, value: number): XlsxWorkbook {
  const edits = new Map([[sheet, new Map([[keyOf(placeOf(address)), { value }]])]]);
  return opened(Buffer.concat(book.with(edits)));
}

const before = calculated();
const OWN = ["A1", "B1", "A2", "A3", "A4", "A10", "G14", "K10"];

describe("A frozen file", () => {
  const frozen = done(before, planFreeze);

  it("holds the same values and none of our formulas", () => {
    expect(cellsOf(frozen, "Lease", OWN)).toEqual(cellsOf(before, "Lease", OWN));
    expect(formulasOf(frozen)).toEqual(["Inputs: =B2*2", "Lease: =B2*3", "Lease: =B3*3"]);
  });

  it("shows on a sheet what stood where", () => {
    expect(frozen.sheets.map(({ name }) => name)).toEqual(["Inputs", "Lease", "Provenance"]);
    const cells = cellsOf(frozen, "Provenance", ["A1", "C4", "A5", "B5", "C5", "K5"]);
    expect(cells).toEqual([
      "Provenance",
      "Formula",
      "Lease",
      "A1",
      "=APSIS.LEASE_RENT(Inputs!$B$1,cost,20,4)",
      "OK",
    ]);
  });

  it("asks nobody to load the add-in, and keeps everything else byte for byte", () => {
    const [old, now] = [partsOf(before), partsOf(frozen)];
    expect(Object.keys(now).filter((name) => name.includes("webextension"))).toEqual([]);
    expect(now["_rels/.rels"]).not.toContain("webextension");
    const same = Object.keys(old).filter((name) => old[name] === now[name]);
    expect(same).toEqual(
      expect.arrayContaining([
        "xl/vbaProject.bin",
        "xl/charts/chart1.xml",
        "xl/pivotCache/pivotCacheDefinition1.xml",
        "xl/metadata.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "customXml/item1.xml",
      ]),
    );
    expect(now["xl/workbook.xml"]).toContain('name="twice">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)');
  });

  it("shows results in the formats that they came with where a cell has none of its own", () => {
    const looks = frozen.looks();
    const ranges = new Ranges();
    ranges.add({ row: 0, column: 0, rows: 20, columns: 20 });
    const styles = frozen.styles(new Map([["Lease", ranges]])).get("Lease");
    const formats = ["B10", "A11", "B11", "B14", "A1", "B2"].map((address) =>
      looks?.formatOf(styles?.get(keyOf(placeOf(address))) ?? "0"),
    );
    const { format } = units.date;
    expect(formats).toEqual(["General", "0", format, format, "one of Excel's own", "General"]);
    expect(partsOf(frozen)["xl/styles.xml"]).toContain(
      '<xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>',
    );
  });

  it("thaws to the same parts, byte for byte", () => {
    expect(partsOf(done(frozen, planBack))).toEqual(partsOf(before));
  });

  it("thaws to the same formulas after another program saved it", () => {
    const names = partsOf(frozen);
    const resaved = opened(
      Buffer.concat(
        frozen.file.with(
          new Map([
            [
              "xl/workbook.xml",
              [Buffer.from(names["xl/workbook.xml"].replace("<sheets>", "<sheets >"), "latin1")],
            ],
            [
              "xl/worksheets/sheet2.xml",
              [Buffer.from(names["xl/worksheets/sheet2.xml"].replaceAll('s="1"', 's="0"'), "latin1")],
            ],
          ]),
        ),
      ),
    );
    const thawed = done(resaved, planBack);
    expect(formulasOf(thawed)).toEqual(formulasOf(before));
    expect(thawed.sheets.map(({ name }) => name)).toEqual(["Inputs", "Lease"]);
    expect(Object.keys(partsOf(thawed)).filter((name) => name.startsWith("customXml"))).toEqual([
      "customXml/item1.xml",
    ]);
    expect(cellsOf(thawed, "Lease", OWN)).toEqual(cellsOf(before, "Lease", OWN));
  });

  it("keeps values that somebody changed, and says so", () => {
    const changed = edited(frozen, "Lease", "A3", 1);
    const plan = planBack(readBookOf(changed, "APSIS"), session);
    expect(plan.left.map(({ cell }) => cell)).toEqual(["A3"]);
    const thawed = opened(Buffer.concat(applied(changed, plan)));
    expect(formulasOf(thawed)).toHaveLength(formulasOf(before).length - 1);
    expect(thawed.sheets.map(({ name }) => name)).toContain("Provenance");
  });

  it("names the cells that were tampered with, and those that were computed from them", () => {
    const check = (book: XlsxWorkbook): string[] =>
      verify(readBookOf(book, "APSIS"), session).cells.map(({ cell, verdict }) => `${cell} ${verdict}`);
    expect(check(frozen)).toEqual([]);
    expect(check(edited(frozen, "Lease", "D12", 1))).toEqual(["D12 value", "K10 inputs"]);
  });
});

describe("A native file", () => {
  const native = done(before, planNative);

  it("calls the workbook's own functions, as files name them", () => {
    expect(formulasOf(native)).toContain("Lease: =LEASE_RENT_(Inputs!$B$1,cost,20,4)");
    expect(formulasOf(native)).toContain("Lease: =LEASE_RENT_(Inputs!$B$1,$B3,20,4)");
    const { names } = native.structure;
    const twin = names.find(({ name }) => name === "LEASE_RENT_")?.formula;
    expect(twin).toMatch(/^_xlfn\.LAMBDA\(_xlpm\.annual_yield,/);
    expect(twin).toContain("_xlop.");
    expect(twin).not.toMatch(/(?<![._])(LET|LAMBDA|ISOMITTED|MAP|SEQUENCE)\(/);
  });

  it("keeps its values, its dynamic arrays and its shared formulas of others", () => {
    expect(cellsOf(native, "Lease", OWN)).toEqual(cellsOf(before, "Lease", OWN));
    const sheet = native.file.text("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<c r="A10"[^>]* cm="1"[^>]*><f t="array" ref="A10:G14">LEASE_SCHEDULE_\(/);
    expect(sheet).toContain('<f t="shared" ref="C2:C3" si="1">B2*3</f>');
  });

  it("thaws to the same parts, byte for byte", () => {
    expect(partsOf(done(native, planBack))).toEqual(partsOf(before));
  });

  it("is not recalculated here: its functions are the workbook's", () => {
    const { left } = recalculate(native, "APSIS");
    expect(left[0].reason).toBe("it holds LEASE_RENT_()");
  });
});

it("The add-in's references are known by the ids of its manifests", () => {
  const texts = ["manifest.xml", "tools/build/settings.js"].map((file) => readFileSync(file, "utf8"));
  expect(ADD_IN_IDS.map((id, index) => texts[index].includes(id))).toEqual([true, true]);
});

it("The deal is calculated: nothing is left and nothing changes", () => {
  const result = recalculate(before, "APSIS");
  expect([result.left, changesOf(result).cells]).toEqual([[], []]);
});
