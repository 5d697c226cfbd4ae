import type { Element, Splice } from "../package/elements";
import { appendedTo, elementsOf, spliced, without } from "../package/elements";
import { escaped } from "../package/xml";
import { relationshipId } from "../workbook/structure";

/** What is to change in the main part of a workbook. */
export interface WorkbookEdits {
  readonly part: string;
  /** Names by what they stand for, as files store it. */
  readonly addedNames: ReadonlyMap<string, string>;
  readonly removedNames: readonly string[];
  readonly addedSheet?: { readonly name: string; readonly relationship: string };
  readonly removedSheet?: string;
}

/** The text of the main part with names and sheets changed. */
export function changedWorkbook(text: string, edits: WorkbookEdits): string {
  const withoutOld = removedFrom(text, edits);
  return addedTo(withoutOld, edits);
}

/** Sheets by position: names that belong to one count them. */
function removedFrom(text: string, { part, removedNames, removedSheet }: WorkbookEdits): string {
  const elements = elementsOf(part, text);
  const sheets = elements.filter(isSheet);
  const index = sheets.findIndex(({ attributes }) => attributes.name === removedSheet);
  const gone = new Set(removedNames.map((name) => name.toUpperCase()));
  const names = elements.filter(({ name }) => name === "definedName");
  const isGone = ({ attributes: { name = "", localSheetId } }: Element): boolean =>
    localSheetId === undefined ? gone.has(name.toUpperCase()) : index >= 0 && Number(localSheetId) === index;
  const leaving = names.filter(isGone);
  const all = elements.find(({ name }) => name === "definedNames");
  const emptied = all !== undefined && leaving.length === names.length && leaving.length > 0;
  const splices: Splice[] = [
    ...without(emptied ? [all] : leaving),
    ...(index >= 0 ? [...without([sheets[index]]), ...renumbered(text, elements, index, isGone)] : []),
  ];
  return spliced(text, splices);
}

const isSheet = ({ name, depth }: Element): boolean => name === "sheet" && depth === 2;

/** What counts sheets counts one fewer behind the one that goes. */
function renumbered(
  text: string,
  elements: readonly Element[],
  index: number,
  isGone: (name: Element) => boolean,
): Splice[] {
  return elements.flatMap((element) => {
    const attribute = { definedName: "localSheetId", workbookView: "activeTab" }[element.name];
    const value = attribute === undefined ? undefined : element.attributes[attribute];
    if (attribute === undefined || value === undefined || Number(value) < index || isGone(element)) return [];
    if (attribute === "localSheetId" && Number(value) === index) return [];
    const opening = text.slice(element.from, element.to);
    const now = Math.max(0, Number(value) - 1);
    const changed = opening.replace(new RegExp(`(\\s${attribute}=["'])\\d+`), `$1${now}`);
    return [{ from: element.from, to: element.to, text: changed }];
  });
}

function addedTo(text: string, { part, addedNames, addedSheet }: WorkbookEdits): string {
  const elements = elementsOf(part, text);
  const [workbook] = elements;
  const prefix = workbook.tag.slice(0, workbook.tag.indexOf(":") + 1);
  const splices: Splice[] = [];
  const sheets = elements.find(({ name }) => name === "sheets");
  if (addedSheet && sheets) splices.push(appendedTo(sheets, text, sheetXml(elements, addedSheet, prefix)));
  if (addedNames.size > 0 && sheets) splices.push(namesAdded(text, elements, sheets, addedNames, prefix));
  return spliced(text, splices);
}

function sheetXml(
  elements: readonly Element[],
  { name, relationship }: Required<WorkbookEdits>["addedSheet"],
  prefix: string,
): string {
  const sheets = elements.filter(isSheet);
  const id = Math.max(0, ...sheets.map(({ attributes }) => Number(attributes.sheetId))) + 1;
  const own = sheets.find(({ attributes }) => relationshipId(attributes) !== undefined);
  const key = Object.keys(own?.attributes ?? {}).find((attribute) => attribute.endsWith(":id")) ?? "r:id";
  return `<${prefix}sheet name="${escaped(name)}" sheetId="${id}" ${key}="${escaped(relationship)}"/>`;
}

/** Names stand sorted, as Excel writes them, behind the sheets and what links to other files. */
function namesAdded(
  text: string,
  elements: readonly Element[],
  sheets: Element,
  added: ReadonlyMap<string, string>,
  prefix: string,
): Splice {
  const lines = [...added]
    .map(
      ([name, formula]) => `<${prefix}definedName name="${name}">${escaped(formula)}</${prefix}definedName>`,
    )
    .join("");
  const there = elements.find(({ name }) => name === "definedNames");
  if (there) return appendedTo(there, text, lines);
  const before =
    elements.filter(({ name, depth }) => depth === 1 && BEFORE_NAMES.includes(name)).at(-1) ?? sheets;
  return {
    from: before.end,
    to: before.end,
    text: `<${prefix}definedNames>${lines}</${prefix}definedNames>`,
  };
}

const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];
