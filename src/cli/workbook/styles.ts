import type { Element } from "../package/elements";
import { appendedTo, elementsOf, spliced } from "../package/elements";
import { attributesXml, escaped } from "../package/xml";

const GENERAL = "General";
/** Stands for every number format that has a number of Excel's own, but for the first. */
const BUILT_IN = "one of Excel's own";
/** Numbers of formats below are Excel's own. */
const FIRST_FREE = 164;

/** The styles of cells of a workbook by their number formats, and those that are put in. */
export class Styles {
  readonly #text: string;
  readonly #elements: readonly Element[];
  readonly #cells: readonly Element[];
  /** Formats by their numbers. */
  readonly #codes: Map<string, string>;
  readonly #addedCodes: string[] = [];
  readonly #addedCells: string[] = [];
  readonly #known = new Map<string, string>();

  constructor(
    readonly part: string,
    text: string,
  ) {
    this.#text = text;
    this.#elements = elementsOf(part, text);
    this.#cells = this.#within("cellXfs", "xf");
    this.#codes = new Map(
      this.#within("numFmts", "numFmt").map(({ attributes: { numFmtId = "", formatCode = "" } }) => [
        numFmtId,
        formatCode,
      ]),
    );
  }

  #all(name: string): Element | undefined {
    return this.#elements.find((each) => each.name === name && each.depth === 1);
  }

  #within(all: string, name: string): readonly Element[] {
    const { from = 0, end = 0 } = this.#all(all) ?? {};
    return this.#elements.filter(
      (each) => each.name === name && each.depth === 2 && each.from > from && each.from < end,
    );
  }

  /** The number format of a style. */
  formatOf(style: string): string {
    const number = this.#cells.at(Number(style))?.attributes.numFmtId ?? "0";
    return number === "0" ? GENERAL : (this.#codes.get(number) ?? BUILT_IN);
  }

  /** The style that is as another but for its number format; put in where it is not there yet. */
  like(style: string, format: string): string {
    const key = `${style} ${format}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const base = this.#cells.at(Number(style));
    if (!base) return style;
    const attributes = { ...base.attributes, numFmtId: this.#numberOf(format), applyNumberFormat: "1" };
    const rest = this.#text.slice(base.to, base.end);
    const opening = `<${base.tag}${attributesXml(attributes)}`;
    const index = String(this.#cells.length + this.#addedCells.length);
    this.#addedCells.push(base.isEmpty ? `${opening}/>` : `${opening}>${rest}`);
    this.#known.set(key, index);
    return index;
  }

  #numberOf(format: string): string {
    for (const [number, code] of this.#codes) if (code === format) return number;
    const number = String(Math.max(FIRST_FREE - 1, ...[...this.#codes.keys()].map(Number)) + 1);
    this.#codes.set(number, format);
    this.#addedCodes.push(`numFmtId="${number}" formatCode="${escaped(format)}"`);
    return number;
  }

  /** The part with what was put in; undefined where nothing was. */
  changed(): string | undefined {
    const cells = this.#all("cellXfs");
    if (!cells || this.#addedCells.length === 0) return undefined;
    const [root] = this.#elements;
    const prefix = root.tag.slice(0, root.tag.indexOf(":") + 1);
    const codes = this.#addedCodes.map((code) => `<${prefix}numFmt ${code}/>`).join("");
    const formats = this.#all("numFmts");
    const count = this.#addedCodes.length;
    const fresh = `<${prefix}numFmts count="${count}">${codes}</${prefix}numFmts>`;
    return spliced(this.#text, [
      ...(count === 0
        ? []
        : formats
          ? this.#longer(formats, codes, count)
          : [{ from: root.to, to: root.to, text: fresh }]),
      ...this.#longer(cells, this.#addedCells.join(""), this.#addedCells.length),
    ]);
  }

  /** Puts elements at the end of a list that says how many it holds. */
  #longer(list: Element, content: string, more: number): ReturnType<typeof appendedTo>[] {
    const opening = this.#text.slice(list.from, list.to);
    const count = Number(list.attributes.count ?? 0) + more;
    const counted = opening.replace(/(\scount=["'])\d+/, `$1${count}`);
    if (!list.isEmpty)
      return [{ from: list.from, to: list.to, text: counted }, appendedTo(list, this.#text, content)];
    const open = counted.replace(/\s*\/>$/, ">");
    return [{ from: list.from, to: list.to, text: `${open}${content}</${list.tag}>` }];
  }
}
