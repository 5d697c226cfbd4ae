import { color, flag, oneOf, positive, text } from "../arguments";
import type { Area, CellFormat } from "../grid";
import { Kind, type Scalar } from "../kind";
import { rangeBorders } from "./rangeBorders";

function formatted<K extends keyof CellFormat>(
  key: K,
  check: (value: unknown) => CellFormat[K],
): Scalar<Area> {
  return {
    get: (area, grid) => grid.format(area)[key],
    set: (area, value, grid) => {
      grid.setFormat(area, { [key]: check(value) });
    },
  };
}

const rangeFill = new Kind<Area>("RangeFill", {
  scalars: {
    color: {
      ...formatted("fillColor", color),
      // Excel calls the absence of a fill white.
      get: (area, grid) => {
        const { fillColor } = grid.format(area);
        return fillColor === "" ? "#FFFFFF" : fillColor;
      },
    },
  },
  methods: {
    clear: (area, _, grid) => {
      grid.setFormat(area, { fillColor: "" });
    },
  },
});

const rangeFont = new Kind<Area>("RangeFont", {
  scalars: {
    bold: formatted("bold", flag),
    color: formatted("fontColor", color),
    italic: formatted("italic", flag),
    name: formatted("fontName", text),
    size: formatted("fontSize", positive),
  },
});

export const rangeFormat = new Kind<Area>("RangeFormat", {
  scalars: {
    columnWidth: {
      get: (area, grid) => grid.columnWidth(area),
      set: (area, value, grid) => {
        grid.setColumnWidth(area, positive(value));
      },
    },
    horizontalAlignment: formatted("horizontalAlignment", oneOf("General", "Left", "Center", "Right")),
    verticalAlignment: formatted("verticalAlignment", oneOf("Top", "Center", "Bottom")),
    wrapText: formatted("wrapText", flag),
  },
  links: {
    borders: (area) => rangeBorders.of(area),
    fill: (area) => rangeFill.of(area),
    font: (area) => rangeFont.of(area),
  },
  methods: {
    autofitColumns: (area, _, grid) => {
      grid.autofitColumns(area);
    },
  },
});
