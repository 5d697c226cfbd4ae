import { ExcelError } from "../errors";
import type { SheetId } from "../grid";
import { Kind } from "../kind";

interface Target {
  readonly sheet: SheetId;
}

/** Passwords are neither asked for nor kept. */
export const protection = new Kind<Target>("WorksheetProtection", {
  scalars: {
    protected: { get: ({ sheet }, { file }) => file.protectedSheets.has(sheet) },
  },
  methods: {
    protect: ({ sheet }, _, { file }) => {
      if (file.protectedSheets.has(sheet) || file.isReadOnly) throw new ExcelError("AccessDenied");
      file.protectedSheets.add(sheet);
    },
    unprotect: ({ sheet }, _, { file }) => {
      file.protectedSheets.delete(sheet);
    },
  },
});
