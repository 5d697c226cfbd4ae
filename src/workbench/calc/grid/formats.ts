import type { IStyleData, Worksheet } from "@univerjs/core";
import type { Area, Common, Edge, FormatGrid } from "../../host/grid";
import type { Ground } from "../ground";
import { cellsOf, makeRoom, tableOf, toArea, toRange } from "./areas";
import { alongEdge, changed, noBorder, toBorder } from "./borders";
import { columnGrid } from "./columns";
import { styleAt, toCellFormat, toStyle } from "./styles";

/** What all records have in common: null where they differ. */
function common<T extends object>(records: T[], otherwise: T): Common<T> {
  const [first] = records.length > 0 ? records : [otherwise];
  const keys = Object.keys(first) as (keyof T)[];
  const shared = keys.map((key) => [
    key,
    records.every((record) => record[key] === first[key]) ? first[key] : null,
  ]);
  return Object.fromEntries(shared) as Common<T>;
}

const stylesOf = (ground: Ground, sheet: Worksheet, area: Area): IStyleData[] =>
  cellsOf(sheet, area).map(([row, column]) => styleAt(ground, sheet, row, column));

function borderGrid(ground: Ground): Pick<FormatGrid, "border" | "setBorder"> {
  const locate = (area: Area, edge: Edge) => {
    const sheet = ground.sheet(area.sheet);
    const { side, range } = alongEdge(toRange(sheet, area), edge);
    return { sheet, side, cells: toArea(sheet, range) };
  };
  return {
    border: (area, edge) => {
      const { sheet, side, cells } = locate(area, edge);
      const borders = stylesOf(ground, sheet, cells).map(({ bd }) => toBorder(bd?.[side]));
      return common(borders, noBorder);
    },
    setBorder: (area, edge, change) => {
      const { sheet, side, cells } = locate(area, edge);
      const range = makeRoom(ground, cells);
      const borders = tableOf(range, (row, column) => {
        const now = toBorder(styleAt(ground, sheet, row, column).bd?.[side]);
        return { [side]: changed(now, change) };
      });
      ground.restyle(area.sheet, range, "bd", borders);
    },
  };
}

export const formatGrid = (ground: Ground): FormatGrid => ({
  ...borderGrid(ground),
  ...columnGrid(ground),
  format: (area) => {
    const formats = stylesOf(ground, ground.sheet(area.sheet), area).map(toCellFormat);
    return common(formats, toCellFormat({}));
  },
  setFormat: (area, change) => {
    const range = makeRoom(ground, area);
    const style = toStyle(change);
    for (const property of Object.keys(style) as (keyof IStyleData)[]) {
      ground.restyle(area.sheet, range, property, style[property]);
    }
  },
});
