// What Excel makes of a value that is written into a cell: text is read as if it were typed.
import {
  CellValueType,
  DEFAULT_TEXT_FORMAT_EXCEL,
  type ICellData,
  isDefaultFormat,
  numfmt,
} from "@univerjs/core";
import type { CellValue } from "../../host/grid";

const asText = (v: string): ICellData => ({ v, t: CellValueType.STRING });
const asNumber = (v: number): ICellData => ({ v, t: CellValueType.NUMBER });
const asBoolean = (v: boolean): ICellData => ({ v: v ? 1 : 0, t: CellValueType.BOOLEAN });

/** A date, a percentage or money brings its number format along, unless the cell has one already. */
function fromText(text: string, format: string | undefined): ICellData {
  if (format === DEFAULT_TEXT_FORMAT_EXCEL) return asText(text);
  if (/^(true|false)$/i.test(text)) return asBoolean(text.toLowerCase() === "true");
  const read = numfmt.parseValue(text);
  if (typeof read?.v !== "number") return asText(text);
  const pattern = isDefaultFormat(format) ? read.z : undefined;
  return pattern === undefined ? asNumber(read.v) : { ...asNumber(read.v), s: { n: { pattern } } };
}

/** @param format the number format that the cell has */
export function contentOf(input: CellValue, format: string | undefined): ICellData {
  if (typeof input === "number") return asNumber(input);
  if (typeof input === "boolean") return asBoolean(input);
  if (input === "") return {};
  if (input.startsWith("=")) return { f: input };
  return input.startsWith("'") ? asText(input.slice(1)) : fromText(input, format);
}
