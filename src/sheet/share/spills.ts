import { a1 } from "../address";
import { keyOf } from "../evaluate";
import type { Area } from "../workbook";
import { recalled } from "./record";
import type { ReadBook } from "./reading";

type Cell = Pick<Area, "sheet" | "row" | "column">;
type Sizes = ReadonlyMap<string, Pick<Area, "rows" | "columns">>;

const known = new WeakMap<ReadBook, Spills>();

/** What results fill in one workbook, or filled when they became values. */
export class Spills {
  readonly #standing: Sizes;
  readonly #remembered: Sizes;

  constructor({ sheets, parts }: ReadBook) {
    const standing = sheets.flatMap(({ name, formulas }) =>
      formulas.map((cell) => [keyIn({ ...cell, sheet: name }), cell] as const),
    );
    const kept = recalled(parts).provenance?.cells ?? [];
    this.#standing = new Map(standing);
    this.#remembered = new Map(kept.map((cell) => [`${cell.sheet.toUpperCase()}!${cell.cell}`, cell]));
  }

  /** Those of a workbook, which are looked up once. */
  static of(book: ReadBook): Spills {
    const found = known.get(book) ?? new Spills(book);
    known.set(book, found);
    return found;
  }

  /** The cells that a result fills from its own on; undefined where there is none. */
  from({ sheet, row, column }: Cell): Area | undefined {
    const own = { sheet, row, column };
    const found = this.#standing.get(keyIn(own)) ?? this.#remembered.get(`${sheet.toUpperCase()}!${a1(own)}`);
    return found && { ...own, rows: found.rows, columns: found.columns };
  }
}

const keyIn = ({ sheet, ...place }: Cell): string => `${sheet.toUpperCase()}!${keyOf(place)}`;
