import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { keyOf, placeOf, valueOf } from "../../../src/cli/workbook/cell";
import type { CellEdit } from "../../../src/cli/workbook/cellXml";
import { patchedSheet } from "../../../src/cli/workbook/patchSheet";
import { readSheet } from "../../../src/cli/workbook/readSheet";

const SHEET =
  '<?xml version="1.0"?>\r\n<worksheet xmlns:x="urn:x"><sheetData>\n' +
  '<row r="2" ht="20"><c r="B2" s="3"><f>A1*2</f><v>4</v></c><c r="D2" t="s"><v>0</v></c></row>' +
  '<row r="4"/>' +
  '<row r="5"><c r="A5" cm="1"><f t="array" ref="A5:A6" aca="1">X(&quot;é&quot;)</f><v>1</v><extLst><x:y/></extLst></c></row>' +
  "</sheetData><controls><anchor><x:row>5</x:row></anchor></controls></worksheet>";

const pieces = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];

function patched(edits: Readonly<Record<string, CellEdit>>, sheet = SHEET, size = 7): string {
  const byPlace = new Map(Object.entries(edits).map(([address, edit]) => [keyOf(placeOf(address)), edit]));
  return [...patchedSheet("part", pieces(sheet, size), byPlace)].join("");
}

describe("A sheet that is edited", () => {
  it("is the same text where nothing is edited, in pieces of any size", () => {
    for (let size = 1; size < SHEET.length; size += 3) expect(patched({}, SHEET, size)).toBe(SHEET);
  });

  it("gets values of every kind in the cells that it has, their styles and formulas kept", () => {
    expect(patched({ B2: { value: 0.1 + 0.2 } })).toBe(
      SHEET.replace("<v>4</v>", "<v>0.30000000000000004</v>"),
    );
    expect(patched({ B2: { value: "a<b" } })).toBe(
      SHEET.replace(
        '<c r="B2" s="3"><f>A1*2</f><v>4</v>',
        '<c r="B2" s="3" t="str"><f>A1*2</f><v>a&lt;b</v>',
      ),
    );
    expect(patched({ D2: { value: { error: "#N/A" } } })).toBe(
      SHEET.replace('t="s"><v>0</v>', 't="e"><v>#N/A</v>'),
    );
    expect(patched({ D2: { value: true } })).toBe(SHEET.replace('t="s"><v>0</v>', 't="b"><v>1</v>'));
    expect(patched({ D2: { value: null } })).toBe(
      SHEET.replace('<c r="D2" t="s"><v>0</v></c>', '<c r="D2"/>'),
    );
  });

  it("gets texts where a formula was, with the blanks at their ends", () => {
    expect(patched({ B2: { formula: null, value: " a " } })).toBe(
      SHEET.replace(
        '<c r="B2" s="3"><f>A1*2</f><v>4</v>',
        '<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve"> a </t></is>',
      ),
    );
  });

  it("loses a formula with the mark of its array, and nothing else of the cell", () => {
    expect(patched({ A5: { formula: null } })).toBe(
      SHEET.replace(' cm="1"', "").replace(/<f t="array".*?<\/f>/, ""),
    );
  });

  it("gets another formula in the same kind of cell, over other cells", () => {
    expect(patched({ A5: { formula: "Y(1<2)", value: 2 } })).toBe(
      SHEET.replace("X(&quot;é&quot;)", "Y(1&lt;2)").replace("<v>1</v>", "<v>2</v>"),
    );
    expect(patched({ A5: { area: "A5:B9" } })).toBe(SHEET.replace("A5:A6", "A5:B9"));
    expect(patched({ B2: { formula: "A2" } })).toBe(SHEET.replace("A1*2", "A2"));
  });

  it("gets cells and rows where they belong", () => {
    const inserted = patched({
      A1: { value: 1 },
      C2: { value: 2 },
      E2: { value: 3 },
      B4: { value: 4 },
      C9: { value: 5 },
      A3: { value: null },
    });
    expect(inserted).toBe(
      SHEET.replace('<row r="2"', '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"')
        .replace('<c r="D2"', '<c r="C2"><v>2</v></c><c r="D2"')
        .replace("<v>0</v></c></row>", '<v>0</v></c><c r="E2"><v>3</v></c></row>')
        .replace('<row r="4"/>', '<row r="4"><c r="B4"><v>4</v></c></row>')
        .replace("</sheetData>", '<row r="9"><c r="C9"><v>5</v></c></row></sheetData>'),
    );
    expect(patched({ A1: { value: 1 } }, "<w><sheetData/></w>")).toBe(
      '<w><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></w>',
    );
    expect(patched({ A1: { value: 1 } }, "<x:w><x:sheetData></x:sheetData></x:w>")).toBe(
      '<x:w><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:w>',
    );
  });

  it("holds afterwards what was put into it, wherever that was and in whatever pieces it came", () => {
    const place = fc.record({ row: fc.nat(8), column: fc.nat(6) });
    const edit = fc.tuple(
      place,
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        fc.string({ unit: "binary" }),
      ),
    );
    fc.assert(
      fc.property(fc.array(edit), fc.integer({ min: 1, max: 90 }), (edits, size) => {
        const wanted = new Map(edits.map(([at, value]) => [keyOf(at), value]));
        const byPlace = new Map([...wanted].map(([key, value]) => [key, { value }]));
        const sheet = [...patchedSheet("part", pieces(SHEET, size), byPlace)].join("");
        const found = new Map<number, unknown>();
        readSheet("part", [sheet], (cell) => found.set(keyOf(cell), valueOf(cell, String)));
        for (const [key, value] of wanted) expect(found.get(key)).toBe(value);
      }),
    );
  });
});
