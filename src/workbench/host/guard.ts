// Refuses what Excel refuses on protected sheets and in workbooks that are open to read only.
import { ExcelError } from "./errors";
import type { Grid } from "./grid";

/** They change one sheet, which the first argument names. */
const onSheets: ReadonlySet<string> = new Set([
  "write",
  "setNumberFormats",
  "clear",
  "setFormat",
  "setBorder",
  "setColumnWidth",
  "autofitColumns",
  "setChart",
  "deleteChart",
]);

const onWorkbooks: ReadonlySet<string> = new Set([
  "addSheet",
  "renameSheet",
  "moveSheet",
  "setVisibility",
  "deleteSheet",
  "freezeRows",
  "defineName",
  "deleteName",
]);

function mayChange({ file }: Grid, member: string, target: unknown): boolean {
  if (!onSheets.has(member) && !onWorkbooks.has(member)) return true;
  const sheet = onSheets.has(member) ? (target as { sheet: string }).sheet : "";
  return !file.isReadOnly && !file.protectedSheets.has(sheet);
}

type Method = (...given: unknown[]) => unknown;

/** The grid as an add-in may touch it. */
export const guarded = (grid: Grid): Grid =>
  new Proxy(grid, {
    get: (target, name: keyof Grid) => {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        if (!mayChange(target, name, given[0])) throw new ExcelError("AccessDenied");
        return (member as Method).apply(target, given);
      };
    },
  });
