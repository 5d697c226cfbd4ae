import type { WorkbookReason } from "../sheet/workbook";
import { WorkbookError } from "../sheet/workbook";

const reasons: Readonly<Record<string, WorkbookReason>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  InvalidSelection: "selection",
  ItemNotFound: "gone",
};

/** An error of Excel as one that says what to do; Excel's own words stay with it as its cause. */
export function asWorkbookError(error: unknown): WorkbookError {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return new WorkbookError(reasons[code] ?? "unavailable", { cause: error });
}
