import type { StatePart } from "../../sheet/workbook";
import { STATE_NAMESPACE } from "../../sheet/state";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import type { XlsxWorkbook } from "../workbook/workbook";

/** The custom XML parts of a workbook, by name. */
export function customXmlParts({ file, structure }: XlsxWorkbook): readonly string[] {
  return relationshipsOf(file, structure.part).flatMap(({ kind, part }) => {
    const name = kind === "customXml" && part !== undefined ? file.nameOf(part) : undefined;
    return name === undefined ? [] : [name];
  });
}

/** Those of the add-in, by the names of their parts. */
export function statePartsOf(book: XlsxWorkbook): readonly StatePart[] {
  return customXmlParts(book)
    .map((name) => ({ id: name, xml: textOf(book.file, name) }))
    .filter(({ xml }) => xml.includes(STATE_NAMESPACE));
}

/** The text of a part of somebody's, which may be in UTF-16 and then is none of ours. */
function textOf(file: Package, name: string): string {
  try {
    return file.text(name);
  } catch {
    return "";
  }
}
