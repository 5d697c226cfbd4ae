import { a1 } from "../../sheet/address";
import type { Closed, Opened, XmlReader } from "../package/xml";
import { attributesXml, xmlStream } from "../package/xml";
import { placeAt, placeOf } from "./cell";
import type { CellEdit } from "./cellXml";
import { editedCell } from "./cellXml";
import { Copy } from "./copy";

/** Edits of the cells of one sheet, by `keyOf` their places. */
export type SheetEdits = ReadonlyMap<number, CellEdit>;

/**
 * The text of a sheet with cells edited, piece by piece: what is not edited is copied as it is. Cells and rows that are not
 * there yet are put where they belong.
 */
export function* patchedSheet(part: string, texts: Iterable<string>, edits: SheetEdits): Generator<string> {
  const copy = new Copy();
  const patcher = new Patcher(copy, edits);
  const stream = xmlStream(part, patcher);
  for (const text of texts) {
    copy.add(text);
    stream.write(text);
    copy.upTo(patcher.settled);
    yield copy.take();
  }
  stream.close();
  yield copy.rest();
}

type RowEdits = (readonly [column: number, edit: CellEdit])[];

/** The edits by rows and columns, the last first: they are taken from the end. */
function byRow(edits: SheetEdits): (readonly [row: number, edits: RowEdits])[] {
  const rows = new Map<number, RowEdits>();
  for (const key of [...edits.keys()].sort((one, other) => other - one)) {
    const { row, column } = placeAt(key);
    const list = rows.get(row) ?? [];
    list.push([column, edits.get(key) ?? {}]);
    rows.set(row, list);
  }
  return [...rows];
}

/** Takes from the end what lies before a place. */
function takenBefore<T extends readonly [at: number, ...rest: unknown[]]>(list: T[], place: number): T[] {
  const taken: T[] = [];
  for (let last = list.at(-1); last && last[0] < place; last = list.at(-1)) {
    taken.push(last);
    list.pop();
  }
  return taken;
}

/** The prefix of an element's name, which its children share. */
const prefixOf = (tag: string): string => tag.slice(0, tag.indexOf(":") + 1);

class Patcher implements XmlReader {
  /** Up to where nothing can change any more. */
  settled = 0;
  readonly #copy: Copy;
  /** What is still to be done: rows, and the cells of the row that is open. */
  readonly #rows: (readonly [row: number, edits: RowEdits])[];
  #cells: RowEdits = [];
  #row = -1;
  #column = -1;
  #prefix = "";
  #isInData = false;
  /** The cell that is being edited. */
  #edited: { readonly from: number; readonly edit: CellEdit } | undefined;

  constructor(copy: Copy, edits: SheetEdits) {
    this.#copy = copy;
    this.#rows = byRow(edits);
  }

  opened(element: Opened): void {
    if (element.name === "sheetData") this.#openData(element);
    else if (this.#isInData && element.name === "row") this.#openRow(element);
    else if (this.#isInData && element.name === "c") this.#openCell(element);
    if (!this.#edited) this.settled = element.to;
  }

  closed({ name, to }: Closed): void {
    if (name === "c" && this.#edited) this.#closeCell(this.#edited, to);
    else if (this.#isInData && name === "row") this.#insert(to, this.#newCells(Infinity));
    else if (name === "sheetData") this.#closeData(to);
    if (!this.#edited) this.settled = to;
  }

  #openData(element: Opened): void {
    this.#prefix = prefixOf(element.tag);
    this.#isInData = true;
    if (element.isEmpty) this.#fill(element, this.#newRows(Infinity));
  }

  #closeData(to: number): void {
    this.#insert(to, this.#newRows(Infinity));
    this.#isInData = false;
  }

  #openRow(element: Opened): void {
    const { r } = element.attributes;
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    this.#put(element.from, this.#newRows(this.#row));
    this.#cells = this.#rows.at(-1)?.[0] === this.#row ? (this.#rows.pop()?.[1] ?? []) : [];
    if (element.isEmpty) this.#fill(element, this.#newCells(Infinity));
  }

  #openCell({ attributes: { r }, from }: Opened): void {
    this.#column = r === undefined ? this.#column + 1 : placeOf(r).column;
    this.#put(from, this.#newCells(this.#column));
    const next = this.#cells.at(-1);
    if (next?.[0] !== this.#column) return;
    this.#cells.pop();
    this.#edited = { from, edit: next[1] };
  }

  #closeCell({ from, edit }: { readonly from: number; readonly edit: CellEdit }, to: number): void {
    const address = a1({ row: this.#row, column: this.#column });
    const raw = this.#copy.slice(from, to);
    this.#copy.upTo(from);
    this.#copy.write(editedCell(raw, address, "", edit));
    this.#copy.skipTo(to);
    this.#edited = undefined;
  }

  /** New cells of the open row before a column, as text. */
  #newCells(column: number): string {
    return this.#written(this.#row, takenBefore(this.#cells, column));
  }

  #newRows(row: number): string {
    return takenBefore(this.#rows, row)
      .map(([at, cells]) => [at, this.#written(at, cells.reverse())] as const)
      .filter(([, text]) => text !== "")
      .map(([at, text]) => `<${this.#prefix}row r="${at + 1}">${text}</${this.#prefix}row>`)
      .join("");
  }

  #written(row: number, cells: RowEdits): string {
    return cells
      .filter(([, { value, formula }]) => (value ?? formula ?? null) !== null)
      .map(([column, edit]) => editedCell(undefined, a1({ row, column }), `${this.#prefix}c`, edit))
      .join("");
  }

  #put(place: number, text: string): void {
    if (text === "") return;
    this.#copy.upTo(place);
    this.#copy.write(text);
  }

  /** Puts text before an end tag. */
  #insert(to: number, text: string): void {
    if (text !== "") this.#put(this.#copy.endTag(to), text);
  }

  /** Puts text into an element that is empty. */
  #fill({ tag, attributes, from, to }: Opened, text: string): void {
    if (text === "") return;
    this.#copy.upTo(from);
    this.#copy.write(`<${tag}${attributesXml(attributes)}>${text}</${tag}>`);
    this.#copy.skipTo(to);
  }
}
