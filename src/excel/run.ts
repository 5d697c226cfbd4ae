// The one door to Excel: every request goes through here, and every refusal comes out as one that says what to do.
import type { Area } from "../sheet/workbook";
import { WorkbookError } from "../sheet/workbook";
import { asWorkbookError, codeOf } from "./errors";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** While a cell is edited Excel takes no request; this one then waits until that is over. */
export const run = <T>(batch: Batch<T>): Promise<T> =>
  explained(Excel.run({ delayForCellEdit: true }, batch));

export const mergesUndo = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.20");

/** As `run`, for what changes the workbook: one step to undo where Excel can merge its steps. */
export function edit<T>(batch: Batch<T>): Promise<T> {
  const options = { delayForCellEdit: true };
  return explained(
    Excel.run(mergesUndo() ? { delayForCellEdit: true, mergeUndoGroup: true } : options, batch),
  );
}

async function explained<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === "AccessDenied" && (await isReadOnly())) {
      throw new WorkbookError("forbidden", { cause: error });
    }
    throw asWorkbookError(error);
  }
}

/** Excel denies alike what is protected and what is open to read only. */
async function isReadOnly(): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    });
  } catch {
    return false;
  }
}

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  const { sheet, row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
