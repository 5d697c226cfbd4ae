import type { SharePlan } from "../../sheet/share";
import type { PartChanges } from "../package/zip/rewrite";
import type { XlsxWorkbook } from "../workbook/workbook";
import { relationshipsOf } from "../package/relationships";
import { storedFormula } from "../workbook/storedFormula";
import type { Edits } from "./cellEdits";
import { cellEditsOf } from "./cellEdits";
import type { FileRecord, PartRecord } from "./fileRecord";
import { digestOf, isUntouched, recordOf, recordXml } from "./fileRecord";
import { PartEdits } from "./parts";
import { provenanceXml } from "./provenanceXml";
import { withoutAddIn } from "./webExtensions";
import { changedWorkbook } from "./workbookXml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file after a plan: the cells that it names, and the parts that go with them; all else byte for byte as it is. */
export function applied(book: XlsxWorkbook, plan: SharePlan): readonly Uint8Array[] {
  const known = recordOf(book);
  const cells = cellEditsOf(book, plan, known?.record);
  const isBack = plan.mode === "thawed" && plan.left.length === 0;
  if (known && isBack && isUntouched(book.file, known.record))
    return book.with(cells.edits, partsBefore(known.record));
  const parts = changedParts(book, plan, known?.part);
  if (cells.styles) parts.set(cells.styles.part, cells.styles.text);
  const changes = partChanges(parts);
  return book.with(cells.edits, plan.mode === "thawed" ? changes : recorded(book, cells, parts, changes));
}

function partsBefore({ parts }: FileRecord): PartChanges {
  const entries = Object.entries(parts).map(
    ([part, { before }]) =>
      [part, before === null ? null : [new Uint8Array(Buffer.from(before, "base64"))]] as const,
  );
  return new Map(entries);
}

function partChanges(texts: ReadonlyMap<string, string | null>): PartChanges {
  const entries = [...texts].map(([part, text]) => [part, text === null ? null : [encode(text)]] as const);
  return new Map(entries);
}

function changedParts(
  book: XlsxWorkbook,
  plan: SharePlan,
  record: string | undefined,
): Map<string, string | null> {
  const { file, structure } = book;
  const edits = new PartEdits(file);
  const gone = [...plan.parts.removed, ...(record === undefined ? [] : [record])];
  const calcChain = relationshipsOf(file, structure.part).find(({ kind }) => kind === "calcChain")?.part;
  const sheet = plan.sheet;
  const oldSheet = sheet?.isThere ? book.sheets.find(({ name }) => isNamed(name, sheet.name)) : undefined;
  const leaving = [...gone, calcChain, oldSheet?.part].flatMap((part) =>
    part === undefined ? [] : (file.nameOf(part) ?? []),
  );
  for (const part of gone) removeProps(file, edits, part);
  for (const part of leaving) edits.remove(part);
  const added = addedSheet(book, edits, plan);
  const customXml =
    plan.mode === "thawed" && plan.parts.added.length === 0 ? [] : addedXml(book, edits, plan);
  const targets = [...(added ? [added] : []), ...customXml];
  const ids = edits.relate(
    structure.part,
    targets,
    ({ part }) => part !== undefined && leaving.includes(file.nameOf(part) ?? part),
  );
  edits.set(
    structure.part,
    changedWorkbook(edits.text(structure.part), {
      part: structure.part,
      addedNames: new Map(
        missingNames(book, plan).map(({ name, formula }) => [name, storedFormula(formula)]),
      ),
      removedNames: plan.removedNames,
      ...(oldSheet && { removedSheet: oldSheet.name }),
      ...(added && sheet && { addedSheet: { name: sheet.name, relationship: ids[0] } }),
    }),
  );
  if (plan.mode === "frozen" || plan.mode === "native") withoutAddIn(file, edits);
  return new Map(edits.finished());
}

const isNamed = (name: string, other: string): boolean => name.toUpperCase() === other.toUpperCase();

/** Names of the plan that the workbook has not got yet. */
function missingNames({ structure }: XlsxWorkbook, { names }: SharePlan): SharePlan["names"] {
  return names.filter(({ name }) => !structure.names.some((each) => isNamed(each.name, name)));
}

function removeProps(file: XlsxWorkbook["file"], edits: PartEdits, part: string): void {
  for (const { kind, part: props } of relationshipsOf(file, part))
    if (kind === "customXmlProps" && props !== undefined) edits.remove(props);
}

type Target = Parameters<PartEdits["relate"]>[1][number];

function addedSheet({ file }: XlsxWorkbook, edits: PartEdits, { sheet }: SharePlan): Target | undefined {
  if (!sheet || sheet.rows.length === 0) return undefined;
  const part = freePart(file.names, (number) => `xl/worksheets/sheet${number}.xml`);
  edits.add(part, provenanceXml(sheet), SHEET_TYPE);
  return { type: `${OFFICE}/worksheet`, target: `/${part}` };
}

/** The plan's custom XML, and a place for what this very file was. */
function addedXml({ file }: XlsxWorkbook, edits: PartEdits, plan: SharePlan): Target[] {
  const taken = [...file.names];
  const texts = plan.mode === "thawed" ? plan.parts.added : [...plan.parts.added, RECORD];
  return texts.map((xml) => {
    const part = freePart(taken, (number) => `customXml/item${number}.xml`);
    const number = /\d+/.exec(part)?.[0] ?? "";
    taken.push(part);
    edits.add(part, xml);
    edits.add(`customXml/itemProps${number}.xml`, propsXml(part + xml), PROPS_TYPE);
    edits.add(`customXml/_rels/item${number}.xml.rels`, propsRelationship(number));
    return { type: `${OFFICE}/customXml`, target: `/${part}` };
  });
}

/** Stands where the record comes once everything else is known. */
const RECORD = "<file/>";

function freePart(taken: readonly string[], named: (number: number) => string): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (names.has(named(number).toLowerCase())) number += 1;
  return named(number);
}

function propsXml(seed: string): string {
  const hex = digestOf(encode(seed)).toUpperCase();
  const id = [8, 4, 4, 4, 12].map((length, index, all) => {
    const from = all.slice(0, index).reduce((sum, each) => sum + each, 0);
    return hex.slice(from, from + length);
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n' +
    `<ds:datastoreItem ds:itemID="{${id.join("-")}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`
  );
}

const propsRelationship = (number: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`;

/** The changes with the record of what all of it was; cells are known once the sheets before it are written. */
function recorded(
  { file }: XlsxWorkbook,
  { cells }: Edits,
  parts: ReadonlyMap<string, string | null>,
  changes: PartChanges,
): PartChanges {
  const own = [...parts].find(([, text]) => text === RECORD)?.[0] ?? "";
  const entries = [...parts].map(([part, text]): readonly [string, PartRecord] => {
    const name = file.nameOf(part);
    const before = name === undefined ? null : Buffer.from(file.bytes(name)).toString("base64");
    const after = part === own ? "" : text === null ? null : digestOf(encode(text));
    return [part, { before, after }];
  });
  const bytes = function* (): Generator<Uint8Array> {
    yield encode(recordXml({ parts: Object.fromEntries(entries), cells }));
  };
  const last = [...changes].filter(([part]) => part !== own);
  return new Map([...last, [own, bytes()]]);
}
