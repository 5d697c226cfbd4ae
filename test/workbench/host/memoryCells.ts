import type { Border, CellFormat, CellValue, Common, Edge } from "../../../src/workbench/host/grid";

export interface Cell {
  formula: string | null;
  value: CellValue;
  numberFormat: string;
  format: CellFormat;
  borders: Partial<Record<Edge, Border>>;
}

export const plainFormat: CellFormat = {
  fillColor: "",
  fontColor: "#000000",
  fontName: "Aptos Narrow",
  fontSize: 11,
  bold: false,
  italic: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
};

export const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };

export const emptyCell = (): Cell => ({
  formula: null,
  value: "",
  numberFormat: "General",
  format: plainFormat,
  borders: {},
});

/** What all of them have, null where they differ. */
export function common<T extends object>(all: readonly T[]): Common<T> {
  const [first] = all;
  const entries = Object.entries(first).map(([key, value]: [string, unknown]) => {
    const same = all.every((each) => (each as Record<string, unknown>)[key] === value);
    return [key, same ? value : null];
  });
  return Object.fromEntries(entries) as Common<T>;
}
