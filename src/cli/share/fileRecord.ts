import { createHash } from "node:crypto";
import type { Package } from "../package/package";
import { elementsOf } from "../package/elements";
import { escaped } from "../package/xml";
import type { XlsxWorkbook } from "../workbook/workbook";
import { customXmlParts } from "./customXml";

/**
 * What a file was before it was made ready to be shared, to the byte: plans remember formulas, which is enough for any host; this
 * remembers how this very file wrote them, so that taking it back gives the same parts as long as no program saved it since.
 */
export interface FileRecord {
  readonly parts: Readonly<Record<string, PartRecord>>;
  /** By the part of the sheet and the address of the cell. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, CellRecord>>>>;
}

export interface PartRecord {
  /** Its bytes in base64; null where it was not there. */
  readonly before: string | null;
  /** Digest of what became of it; null where it is gone, "" where that is not looked at. */
  readonly after: string | null;
}

export interface CellRecord {
  /** The element as it stood. */
  readonly raw: string;
  /** What became of its formula; null where it is gone, missing where there was none. */
  readonly formula?: string | null;
  /** The style that it was given. */
  readonly style?: string;
}

const NAMESPACE = "urn:apsis:file";

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const recordXml = (record: FileRecord): string =>
  `<file xmlns="${NAMESPACE}">${escaped(JSON.stringify(record))}</file>`;

/** The record with the part that holds it; undefined where there is none, or where it cannot be read. */
export function recordOf(
  book: XlsxWorkbook,
): { readonly part: string; readonly record: FileRecord } | undefined {
  for (const part of customXmlParts(book)) {
    const record = recordIn(book.file, part);
    if (record) return { part, record };
  }
  return undefined;
}

function recordIn(file: Package, part: string): FileRecord | undefined {
  try {
    const text = file.text(part);
    if (!text.includes(NAMESPACE)) return undefined;
    const [root] = elementsOf(part, text);
    const { parts, cells } = JSON.parse(root.text) as Partial<FileRecord>;
    return parts && cells ? { parts, cells } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether every part is still what it was made: no program has saved the file since. */
export function isUntouched(file: Package, { parts }: FileRecord): boolean {
  return Object.entries(parts).every(([part, { after }]) => {
    const name = file.nameOf(part);
    if (after === "" || name === undefined || after === null)
      return after === "" || (after === null) === (name === undefined);
    return digestOf(file.bytes(name)) === after;
  });
}
