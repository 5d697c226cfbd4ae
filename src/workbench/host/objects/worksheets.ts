import { sheetNamed } from "../address";
import { flag, optional, text } from "../arguments";
import { ExcelError } from "../errors";
import type { Grid, Sheet } from "../grid";
import { Kind } from "../kind";
import { checkedSheetName, worksheet } from "./worksheet";

const byKey = (grid: Grid, key: string): Sheet | undefined =>
  grid.sheets().find((sheet) => sheet.id === key) ?? sheetNamed(grid.sheets(), key);

/** The first of Sheet1, Sheet2, … that is not taken. */
function freshName(grid: Grid): string {
  const sheets = grid.sheets();
  const candidates = Array.from({ length: sheets.length + 1 }, (_, index) => `Sheet${index + 1}`);
  return candidates.find((name) => !sheetNamed(sheets, name)) ?? "Sheet";
}

function count(grid: Grid, visibleOnly: boolean): number {
  return grid.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible").length;
}

export const worksheets = new Kind<object>("WorksheetCollection", {
  items: (_, grid) => grid.sheets().map(({ id }) => worksheet.of({ id })),
  item: (_, key, grid) => {
    const sheet = byKey(grid, text(key));
    if (!sheet) throw new ExcelError("ItemNotFound");
    return worksheet.of({ id: sheet.id });
  },
  methods: {
    // Events are sent to the client in any case; it knows who listens.
    _RegisterDataChangedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
    add: (_, [name], grid) => {
      const chosen = optional(text, freshName(grid))(name);
      return worksheet.of({ id: grid.addSheet(checkedSheetName(chosen, grid.sheets())) });
    },
    getActiveWorksheet: (_, __, grid) => worksheet.of({ id: grid.activeSheet() }),
    getCount: (_, [visibleOnly], grid) => count(grid, optional(flag, false)(visibleOnly)),
    getItemOrNullObject: (_, [key], grid) => {
      const sheet = byKey(grid, text(key));
      return sheet ? worksheet.of({ id: sheet.id }) : null;
    },
  },
});
