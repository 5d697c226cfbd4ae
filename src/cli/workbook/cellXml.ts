import type { Element } from "../package/elements";
import { elementsOf } from "../package/elements";
import { attributesXml, escaped } from "../package/xml";
import { storedText } from "./characters";
import type { FileValue } from "./cell";

/** What becomes of a cell; what is not named stays, its style and everything else too. */
export interface CellEdit {
  readonly value?: FileValue;
  /** A formula's text without "="; null takes it away, with the cell's metadata; an element is put in as it is. */
  readonly formula?: string | null | { readonly element: string; readonly metadata?: string };
  /** Which of the workbook's styles it gets. */
  readonly style?: string;
  /** The cells that its array fills now. */
  readonly area?: string;
  /** What the cell was before an earlier edit: where it is as that left it, it becomes that again. */
  readonly undoes?: { readonly raw: string; readonly edit: CellEdit };
  /** Is told what the cell is before the edit. */
  readonly keep?: (raw: string) => void;
  /** Whether its value is a formula's result, be it of a formula in another cell. */
  readonly isResult?: boolean;
}

/** A cell's element after an edit; `raw` is what the sheet has there, if anything. */
export function editedCell(raw: string | undefined, address: string, tag: string, edit: CellEdit): string {
  const { undoes, keep } = edit;
  if (raw !== undefined) keep?.(raw);
  if (undoes && raw === rebuilt(undoes.raw, undoes.edit)) return undoes.raw;
  return rebuilt(raw ?? `<${tag} r="${address}"/>`, edit);
}

function rebuilt(raw: string, edit: CellEdit): string {
  const [cell, ...inner] = elementsOf("", raw);
  const children = inner.filter(({ depth }) => depth === 1);
  const prefix = cell.tag.slice(0, cell.tag.indexOf(":") + 1);
  const attributes = { ...cell.attributes };
  const formula = formulaXml(raw, children, edit, prefix, attributes);
  const value = valueXml(raw, children, edit, prefix, attributes, formula !== "");
  if (edit.style !== undefined) attributes.s = edit.style;
  const rest = children.filter(({ name }) => !["f", "v", "is"].includes(name));
  const content = formula + value + rest.map(({ from, end }) => raw.slice(from, end)).join("");
  const written = attributesXml(attributes);
  return `<${cell.tag}${written}${content === "" ? "/>" : `>${content}</${cell.tag}>`}`;
}

type Attributes = Record<string, string | undefined>;

function formulaXml(
  raw: string,
  children: readonly Element[],
  { formula, area }: CellEdit,
  prefix: string,
  attributes: Attributes,
): string {
  const element = children.find(({ name }) => name === "f");
  const before = element ? raw.slice(element.from, element.end) : "";
  if (formula === undefined) return element && area !== undefined ? withArea(before, area) : before;
  if (formula === null) {
    delete attributes.cm;
    return "";
  }
  if (typeof formula === "string") return withText(before, element, formula, prefix);
  if (formula.metadata !== undefined) attributes.cm = formula.metadata;
  return formula.element;
}

const withArea = (element: string, area: string): string =>
  element.replace(/(\sref=)("[^"]*"|'[^']*')/, `$1"${area}"`);

/** Another text in the same element: an array stays one, of the same cells. */
function withText(before: string, element: Element | undefined, formula: string, prefix: string): string {
  if (element?.attributes.t !== "array") return `<${prefix}f>${escaped(formula)}</${prefix}f>`;
  const opening = before.slice(0, element.to - element.from).replace(/\s*\/>$/, ">");
  return `${opening}${escaped(formula)}</${element.tag}>`;
}

function valueXml(
  raw: string,
  children: readonly Element[],
  { value, isResult = false }: CellEdit,
  prefix: string,
  attributes: Attributes,
  hasFormula: boolean,
): string {
  if (value === undefined) {
    const pieces = children.filter(({ name }) => name === "v" || name === "is");
    return pieces.map(({ from, end }) => raw.slice(from, end)).join("");
  }
  const { type, content } = stored(value, hasFormula || isResult, prefix);
  if (type === undefined) delete attributes.t;
  else attributes.t = type;
  return content;
}

function stored(value: FileValue, isResult: boolean, prefix: string): { type?: string; content: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { content: "" };
  if (typeof value === "number") return { content: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", content: v(escaped(value.error)) };
  if (isResult) return { type: "str", content: v(escaped(storedText(value))) };
  const text = `<${prefix}t xml:space="preserve">${escaped(storedText(value))}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}
