import type { Element } from "../package/elements";
import { elementsOf } from "../package/elements";
import { FileFailure } from "../package/failure";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import type { Attributes } from "../package/xml";

export interface SheetEntry {
  readonly name: string;
  /** The name of its part; undefined where it is no sheet of cells, such as a chart sheet. */
  readonly part?: string;
}

export interface NameEntry {
  readonly name: string;
  /** The sheet that it is limited to. */
  readonly sheet?: string;
  /** What it stands for, without "=". */
  readonly formula: string;
}

/** What the main part of a workbook says. */
export interface Structure {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly is1904: boolean;
}

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

export function structureOf(file: Package): Structure {
  const part = relationshipsOf(file, "").find(({ kind }) => kind === "officeDocument")?.part;
  const name = part === undefined ? undefined : file.nameOf(part);
  if (name === undefined || name.endsWith(".bin"))
    throw new FileFailure("it is a zip archive but no .xlsx workbook");
  const elements = elementsOf(name, file.text(name));
  const sheets = sheetsOf(file, name, elements);
  if (sheets.length === 0) throw new FileFailure("it is a workbook without sheets");
  const properties = elements.find((element) => element.name === "workbookPr");
  return {
    part: name,
    sheets,
    names: namesOf(elements, sheets),
    is1904: isTrue(properties?.attributes.date1904),
  };
}

function sheetsOf(file: Package, workbook: string, elements: readonly Element[]): SheetEntry[] {
  const targets = new Map(
    relationshipsOf(file, workbook).map((relationship) => [relationship.id, relationship]),
  );
  return elements
    .filter(({ name, depth }) => name === "sheet" && depth === 2)
    .map(({ attributes }) => {
      const target = targets.get(relationshipId(attributes) ?? "");
      const part = target?.kind === "worksheet" && target.part ? file.nameOf(target.part) : undefined;
      return { name: attributes.name ?? "", part };
    });
}

/** The attribute r:id, whatever its prefix. */
export function relationshipId(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
}

function namesOf(elements: readonly Element[], sheets: readonly SheetEntry[]): NameEntry[] {
  return elements
    .filter(({ name }) => name === "definedName")
    .map(({ attributes, text }) => ({
      name: attributes.name ?? "",
      formula: text,
      sheet:
        attributes.localSheetId === undefined ? undefined : sheets[Number(attributes.localSheetId)]?.name,
    }));
}
