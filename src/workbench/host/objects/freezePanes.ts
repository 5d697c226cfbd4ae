import { whole } from "../arguments";
import type { SheetId } from "../grid";
import { Kind } from "../kind";

interface Target {
  readonly sheet: SheetId;
}

export const freezePanes = new Kind<Target>("WorksheetFreezePanes", {
  methods: {
    freezeRows: ({ sheet }, [rows], grid) => {
      grid.freezeRows(sheet, whole(rows));
    },
    unfreeze: ({ sheet }, _, grid) => {
      grid.freezeRows(sheet, 0);
    },
  },
});
