// What a workbook holds beside its cells, which no grid shows: who may change it, what it prints, the parts of others.
import type { Area, SheetId } from "./grid";

export interface Layout {
  readonly printArea: Area | null;
  readonly orientation: "Portrait" | "Landscape";
  readonly zoom: Readonly<Record<string, number>>;
  readonly header: string;
}

const plain: Layout = { printArea: null, orientation: "Portrait", zoom: { scale: 100 }, header: "" };

export class WorkbookFile {
  isReadOnly = false;
  is1904 = false;
  readonly protectedSheets = new Set<SheetId>();
  /** Custom XML parts by their ids. */
  readonly xmlParts = new Map<string, string>();
  readonly #layouts = new Map<SheetId, Layout>();
  #lastPart = 0;

  addXmlPart(xml: string): string {
    this.#lastPart += 1;
    const id = `{00000000-0000-4000-8000-${String(this.#lastPart).padStart(12, "0")}}`;
    this.xmlParts.set(id, xml);
    return id;
  }

  layout(sheet: SheetId): Layout {
    return this.#layouts.get(sheet) ?? plain;
  }

  setLayout(sheet: SheetId, change: Partial<Layout>): void {
    this.#layouts.set(sheet, { ...this.layout(sheet), ...change });
  }
}
