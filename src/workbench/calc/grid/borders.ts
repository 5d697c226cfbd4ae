// Univer's borders belong to cells, Excel's to the edges of a range.
import { BorderStyleTypes, type IBorderStyleData, type IRange, type Nullable } from "@univerjs/core";
import type { Border, Edge } from "../../host/grid";

type Side = "t" | "b" | "l" | "r";

const kinds: readonly (readonly [BorderStyleTypes, Border["style"], Border["weight"]])[] = [
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];

export const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };

export function toBorder(data: Nullable<IBorderStyleData>): Border {
  const kind = kinds.find(([type]) => type === data?.s);
  if (!data || !kind) return noBorder;
  return { style: kind[1], weight: kind[2], color: data.cl.rgb?.toUpperCase() ?? noBorder.color };
}

/** Changing only the colour or the weight of no border draws one, as in Excel. */
export function changed(border: Border, change: Partial<Border>): IBorderStyleData | null {
  const drawn = border.style === "None" ? { ...border, style: "Continuous" as const } : border;
  const { style, weight, color } = { ...drawn, ...change };
  if (style === "None") return null;
  const fitting = kinds.filter(([, name]) => name === style);
  const exact = fitting.find(([, , heft]) => heft === weight);
  const [type] = exact ?? fitting[0];
  return { s: type, cl: { rgb: color } };
}

interface EdgeCells {
  side: Side;
  range: IRange;
}

/** The cells along an edge and the side of theirs that it is; inside edges are the bottoms and right sides of all but the last. */
export function alongEdge(range: IRange, edge: Edge): EdgeCells {
  const { startRow, endRow, startColumn, endColumn } = range;
  switch (edge) {
    case "EdgeTop":
      return { side: "t", range: { ...range, endRow: startRow } };
    case "EdgeBottom":
      return { side: "b", range: { ...range, startRow: endRow } };
    case "EdgeLeft":
      return { side: "l", range: { ...range, endColumn: startColumn } };
    case "EdgeRight":
      return { side: "r", range: { ...range, startColumn: endColumn } };
    case "InsideHorizontal":
      return { side: "b", range: { ...range, endRow: endRow - 1 } };
    case "InsideVertical":
      return { side: "r", range: { ...range, endColumn: endColumn - 1 } };
  }
}
