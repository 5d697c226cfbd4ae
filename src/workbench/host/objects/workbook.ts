import { ExcelError } from "../errors";
import type { Grid, Selection } from "../grid";
import { Kind } from "../kind";
import { application } from "./application";
import { customXmlParts } from "./customXml";
import { functions } from "./functions";
import { names } from "./names";
import { range } from "./range";
import { worksheets } from "./worksheets";

function selectionOf(grid: Grid): Selection {
  const selection = grid.selection();
  if (!selection) throw new ExcelError("InvalidSelection");
  return selection;
}

function selectedArea(grid: Grid) {
  const { areas } = selectionOf(grid);
  const area = areas.at(0);
  if (!area || areas.length > 1) throw new ExcelError("InvalidSelection");
  return area;
}

export const workbook = new Kind<object>("Workbook", {
  scalars: { readOnly: { get: (_, grid) => grid.file.isReadOnly } },
  links: {
    application: () => application.of({}),
    customXmlParts: () => customXmlParts.of({}),
    functions: () => functions.of({}),
    names: () => names.of({}),
    worksheets: () => worksheets.of({}),
  },
  methods: {
    getActiveCell: (_, __, grid) => range.of(selectionOf(grid).activeCell),
    getSelectedRange: (_, __, grid) => range.of(selectedArea(grid)),
  },
});
