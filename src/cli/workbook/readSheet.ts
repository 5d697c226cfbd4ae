import { FileFailure } from "../package/failure";
import type { Opened, XmlReader } from "../package/xml";
import { readXml } from "../package/xml";
import type { StoredCell, StoredFormula } from "./cell";
import { placeOf, within } from "./cell";

const KINDS = new Set(["shared", "array", "dataTable"]);

interface Draft {
  row: number;
  column: number;
  type: string;
  style: string;
  hasMetadata: boolean;
  formula?: StoredFormula;
  value?: string;
  inline?: string;
}

/** What a sheet says of itself beside its cells. */
export interface SheetTraits {
  readonly isProtected: boolean;
}

/** Reads the cells of a sheet as it is unpacked, one after the other, up to a row: nothing of it is kept. */
export function readSheet(
  part: string,
  texts: Iterable<string>,
  onCell: (cell: StoredCell) => void,
  end = Infinity,
): SheetTraits {
  const reader = new CellReader(onCell, end);
  readXml(part, texts, reader);
  return reader;
}

const outOfOrder = (): FileFailure => new FileFailure("it has a sheet whose rows or cells are out of order");

class CellReader implements XmlReader, SheetTraits {
  isProtected = false;
  isDone = false;
  readonly #onCell: (cell: StoredCell) => void;
  readonly #end: number;
  #row = -1;
  #column = -1;
  #cell: Draft | undefined;
  #text: string | undefined;
  #isPhonetic = false;
  /** Whether cells are being read: drawings and controls have rows too. */
  #isInData = false;

  constructor(onCell: (cell: StoredCell) => void, end: number) {
    this.#onCell = onCell;
    this.#end = end;
  }

  opened(element: Opened): void {
    const { name, attributes } = element;
    if (name === "sheetProtection") this.isProtected = ["1", "true"].includes(attributes.sheet ?? "");
    else if (name === "sheetData") this.#isInData = !element.isEmpty;
    else if (!this.#isInData) return;
    else if (name === "row") this.#openRow(attributes.r);
    else if (name === "c") this.#openCell(attributes);
    else if (this.#cell && name === "f") this.#openFormula(this.#cell, attributes);
    else if (this.#cell && (name === "v" || name === "t")) this.#text = "";
    else if (name === "rPh") this.#isPhonetic = true;
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  closed({ name }: { readonly name: string }): void {
    if (name === "sheetData") this.#isInData = false;
    const cell = this.#cell;
    if (cell === undefined) return;
    if (name === "c") {
      this.#cell = undefined;
      this.#onCell(cell);
    } else if (name === "rPh") this.#isPhonetic = false;
    else this.#keep(cell, name);
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!(row > this.#row)) throw outOfOrder();
    this.#row = row;
    this.#column = -1;
    if (row >= this.#end) this.isDone = true;
  }

  #openCell({ r, t = "n", s = "0", cm }: Record<string, string | undefined>): void {
    const place = r === undefined ? within({ row: this.#row, column: this.#column + 1 }) : placeOf(r);
    if (place.row !== this.#row || place.column <= this.#column) throw outOfOrder();
    this.#column = place.column;
    this.#cell = { ...place, type: t, style: s, hasMetadata: cm !== undefined };
  }

  #openFormula(cell: Draft, { t = "", ref, si }: Record<string, string | undefined>): void {
    const kind = KINDS.has(t) ? (t as StoredFormula["kind"]) : "normal";
    cell.formula = { text: "", kind, area: ref, shared: si };
    this.#text = "";
  }

  #keep(cell: Draft, name: string): void {
    const text = this.#text;
    if (text === undefined) return;
    if (name === "f" && cell.formula) cell.formula = { ...cell.formula, text };
    else if (name === "v") cell.value = text;
    else if (name === "t" && !this.#isPhonetic) cell.inline = (cell.inline ?? "") + text;
    else return;
    this.#text = undefined;
  }
}
