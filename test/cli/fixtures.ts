// Workbooks as Excel writes them, made from a few cells: the parts, their order and their markup follow files saved by Excel.
import { zipSync } from "fflate";
import { escaped } from "../../src/cli/package/xml";

/** A cell by its address; the markup of everything that is in it. */
export type FixtureCells = Readonly<Record<string, string>>;

export interface Fixture {
  readonly sheets: Readonly<Record<string, FixtureCells>>;
  /** Name → what it stands for, without "=". */
  readonly names?: Readonly<Record<string, string>>;
  readonly sharedTexts?: readonly string[];
  /** Further parts by name, taken as they are. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly is1904?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The add-in's id, as its manifest has it. */
export const ADD_IN_ID = "58b6119d-b1c5-4334-b868-997a97467c90";

export const number = (value: number, style = ""): string => `<c r=""${style}><v>${value}</v></c>`;
export const shared = (index: number): string => `<c r="" t="s"><v>${index}</v></c>`;
export const text = (value: string): string => `<c r="" t="str"><v>${escaped(value)}</v></c>`;
/** What a formula or a spill gives, as its cell's type and value. */
function given(value: unknown): { readonly type: string; readonly text: string } {
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  const type = typeof value === "string" ? (value.startsWith("#") ? ' t="e"' : ' t="str"') : "";
  return { type, text: escaped(String(value)) };
}
export function formula(source: string, value: number | string | boolean): string {
  const { type, text: shown } = given(value);
  return `<c r="" s="1"${type}><f>${escaped(source)}</f><v>${shown}</v></c>`;
}

/** A dynamic array from a cell: its cells by their addresses. */
export function spill(
  row: number,
  column: number,
  source: string,
  values: readonly (readonly unknown[])[],
): FixtureCells {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const last = `${letter(column + values[0].length - 1)}${row + values.length - 1}`;
  const cells: Record<string, string> = {};
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const address = `${letter(column + c)}${row + r}`;
      const head = r + c === 0 ? `<f t="array" ref="${address}:${last}">${escaped(source)}</f>` : "";
      const { type, text: shown } = given(value);
      cells[address] = `<c r=""${type}${r + c === 0 ? ' cm="1"' : ""}>${head}<v>${shown}</v></c>`;
    });
  });
  return cells;
}

const rowOf = (address: string): number => Number(address.replace(/\D/g, ""));
const columnOf = (address: string): string => address.replace(/\d/g, "").padStart(3);

function sheetXml(cells: FixtureCells): string {
  const byRow = new Map<number, string[]>();
  for (const address of Object.keys(cells)) {
    const inRow = byRow.get(rowOf(address)) ?? [];
    byRow.set(rowOf(address), [...inRow, address]);
  }
  const rows = [...byRow.keys()]
    .sort((one, other) => one - other)
    .map((row) => {
      const inRow = (byRow.get(row) ?? []).sort((one, other) => (columnOf(one) < columnOf(other) ? -1 : 1));
      const written = inRow.map((address) => cells[address].replace('r=""', `r="${address}"`));
      return `<row r="${row}" spans="1:16" x14ac:dyDescent="0.25">${written.join("")}</row>`;
    });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
    `<dimension ref="A1:P20"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<sheetData>${rows.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
  );
}

/** The parts of a fixture by name, in Excel's order. */
export function partsOf(fixture: Fixture): Record<string, string | Uint8Array> {
  const names = Object.keys(fixture.sheets);
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const definedNames = Object.entries(fixture.names ?? {}).map(
    ([name, source]) => `<definedName name="${name}">${escaped(source)}</definedName>`,
  );
  const worksheets = names.map((name, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(fixture.sheets[name]),
  ]);
  return {
    "[Content_Types].xml": contentTypes(names.length),
    "_rels/.rels": relationships([
      [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
      [
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "xl/webextensions/taskpanes.xml",
      ],
    ]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${fixture.is1904 ? ' date1904="1"' : ""} defaultThemeVersion="166925"/>` +
      `<sheets>${sheets.join("")}</sheets>${definedNames.length > 0 ? `<definedNames>${definedNames.join("")}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/styles`, "styles.xml"],
      [`${OFFICE}/sharedStrings`, "sharedStrings.xml"],
      [`${OFFICE}/sheetMetadata`, "metadata.xml"],
      [`${OFFICE}/calcChain`, "calcChain.xml"],
      ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ]),
    ...(Object.fromEntries(worksheets) as Record<string, string>),
    ...FIXED_PARTS,
    "xl/sharedStrings.xml": sharedStrings(fixture.sharedTexts ?? []),
    ...fixture.parts,
  };
}

const sharedStrings = (texts: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((item) => `<si><t>${escaped(item)}</t></si>`).join("")}</sst>`;

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function contentTypes(sheetCount: number): string {
  const overrides = [
    ["/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ...Array.from({ length: sheetCount }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${SHEETML}.worksheet+xml`,
    ]),
    ["/xl/styles.xml", `${SHEETML}.styles+xml`],
    ["/xl/sharedStrings.xml", `${SHEETML}.sharedStrings+xml`],
    ["/xl/metadata.xml", `${SHEETML}.sheetMetadata+xml`],
    ["/xl/calcChain.xml", `${SHEETML}.calcChain+xml`],
    ["/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
    ["/xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"],
    ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ];
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["bin", "application/vnd.ms-office.vbaProject"],
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join(
      "",
    )}${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`;
}

/** What no command reads: it must come out byte for byte. */
const FIXED_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  "xl/styles.xml":
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/metadata.xml":
    `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>` +
    `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B1" i="2" l="1"/><c r="B3" i="2"/></calcChain>`,
  "xl/vbaProject.bin": Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251),
  "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`,
  "xl/webextensions/taskpanes.xml": `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  "xl/webextensions/webextension1.xml": `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{7A3C6F0B-2E1D-4C0A-8C9E-0A1B2C3D4E5F}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`,
};

/** The file. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === "string" ? encoder.encode(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: "1980-01-01T00:00:00Z" });
}

export const fixtureFile = (fixture: Fixture): Uint8Array => zipped(partsOf(fixture));
