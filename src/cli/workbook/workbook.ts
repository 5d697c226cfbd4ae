import type { Package } from "../package/package";
import { openPackage } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import type { PartChanges } from "../package/zip/rewrite";
import { FileFailure } from "../package/failure";
import { LIMITS } from "../package/limits";
import type { FileValue, StoredCell } from "./cell";
import { keyOf, valueOf } from "./cell";
import type { FormulaCell } from "./formulas";
import { FormulaReader } from "./formulas";
import type { SheetEdits } from "./patchSheet";
import { patchedSheet } from "./patchSheet";
import type { Ranges } from "./ranges";
import { readSheet } from "./readSheet";
import { readSharedTexts, sharedText } from "./sharedTexts";
import type { SheetEntry, Structure } from "./structure";
import { structureOf } from "./structure";
import { Styles } from "./styles";

/** Cells of sheets by `keyOf` their places; an empty cell is not among them. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<number, FileValue>>;

/** An .xlsx workbook. Sheets are read when they are asked for, and nothing of them is kept. */
export class XlsxWorkbook {
  readonly file: Package;
  readonly structure: Structure;
  /** The sheets that are protected, once their formulas were read. */
  readonly protectedSheets = new Set<string>();
  #texts: readonly string[] | undefined;

  constructor(file: Package) {
    this.file = file;
    this.structure = structureOf(file);
  }

  /** The sheets that hold cells. */
  get sheets(): readonly Required<SheetEntry>[] {
    return this.structure.sheets.filter((sheet): sheet is Required<SheetEntry> => sheet.part !== undefined);
  }

  /** Every formula that is wanted, each standing for itself. */
  formulas(isWanted: (formula: string) => boolean = () => true): readonly FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const { name, part } of this.sheets) {
      const reader = new FormulaReader(name);
      const traits = readSheet(part, this.file.texts(part), (cell) => {
        if (!cell.formula) return;
        const formula = reader.read(cell, () => this.#value(cell), isWanted);
        if (formula) found.push(formula);
        assertHeld(found.length);
      });
      if (traits.isProtected) this.protectedSheets.add(name);
    }
    return found;
  }

  /** What the cells of some ranges hold. */
  values(wanted: ReadonlyMap<string, Ranges>): SheetValues {
    return this.#picked(wanted, (cell) => this.#value(cell));
  }

  /** Which styles the cells of some ranges have, but for the first. */
  styles(wanted: ReadonlyMap<string, Ranges>): ReadonlyMap<string, ReadonlyMap<number, string>> {
    return this.#picked(wanted, ({ style }) => (style === "0" ? null : style));
  }

  #picked<T>(
    wanted: ReadonlyMap<string, Ranges>,
    pick: (cell: StoredCell) => T,
  ): Map<string, Map<number, NonNullable<T>>> {
    let count = 0;
    const found = this.sheets.map(({ name, part }) => {
      const values = new Map<number, NonNullable<T>>();
      const ranges = wanted.get(name);
      if (!ranges || ranges.end === 0) return [name, values] as const;
      const keep = (cell: StoredCell): void => {
        if (!ranges.has(cell.row, cell.column)) return;
        const value = pick(cell);
        if (value === null || value === undefined) return;
        values.set(keyOf(cell), value);
        assertHeld(++count);
      };
      readSheet(part, this.file.texts(part), keep, ranges.end);
      return [name, values] as const;
    });
    return new Map(found);
  }

  /** The file with cells edited and parts changed, everything else byte for byte as it is. */
  with(edits: ReadonlyMap<string, SheetEdits>, parts: PartChanges = new Map()): readonly Uint8Array[] {
    const sheets = this.sheets
      .filter(({ name }) => (edits.get(name)?.size ?? 0) > 0)
      .map(({ name, part }) => {
        const texts = patchedSheet(part, this.file.texts(part), edits.get(name) ?? new Map());
        return [part, encoded(texts)] as const;
      });
    return this.file.with(new Map([...parts, ...sheets]));
  }

  /** What cells look like; undefined in a file that does not say. */
  looks(): Styles | undefined {
    const { part } = this.structure;
    const target = relationshipsOf(this.file, part).find(({ kind }) => kind === "styles")?.part;
    const name = target === undefined ? undefined : this.file.nameOf(target);
    return name === undefined ? undefined : new Styles(name, this.file.text(name));
  }

  #value(cell: StoredCell): FileValue {
    return valueOf(cell, (index) => sharedText((this.#texts ??= this.#sharedTexts()), index));
  }

  #sharedTexts(): readonly string[] {
    const { part } = this.structure;
    const target = relationshipsOf(this.file, part).find(({ kind }) => kind === "sharedStrings")?.part;
    return target === undefined ? [] : readSharedTexts(target, this.file.texts(target));
  }
}

/** Pieces end at tags, so no character is cut in two. */
function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

function assertHeld(count: number): void {
  if (count > LIMITS.cells)
    throw new FileFailure(
      `it has more than ${LIMITS.cells} formulas, or cells that they read; that is too many for this`,
    );
}

export const openWorkbook = (path: string): XlsxWorkbook => new XlsxWorkbook(openPackage(path));
