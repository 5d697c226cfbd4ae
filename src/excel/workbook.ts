import type { Area, Contents, Workbook } from "../sheet/workbook";
import { WorkbookError } from "../sheet/workbook";
import { asWorkbookError } from "./errors";

/** The open workbook of Excel. */
export const workbook: Workbook = { selection, contents, insertFormula, onSelectionChanged };

/** While a cell is edited Excel takes no request; this one then waits until that is over. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function selection(): Promise<Area> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    range.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet: range.worksheet.name, row, column, rows, columns };
  });
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

function contents(area: Area): Promise<Contents> {
  return run(async (context) => {
    const range = rangeOf(context, area).load("text,formulas");
    const parent = range.getCell(0, 0).getSpillParentOrNullObject();
    parent.load("address,rowIndex,columnIndex");
    await context.sync();
    const formulas = range.formulas as unknown[][];
    const cells = range.text.map((texts, row) =>
      texts.map((text, column) => (text === "" ? String(formulas[row][column]) : text)),
    );
    if (parent.isNullObject) return { cells };
    const isItself = parent.rowIndex === area.row && parent.columnIndex === area.column;
    return isItself ? { cells } : { cells, filledFrom: parent.address };
  });
}

function insertFormula(area: Area, formula: string): Promise<void> {
  return run(async (context) => {
    rangeOf(context, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
  });
}

/** A host without this event leaves the listener uncalled. */
function onSelectionChanged(listener: () => void): () => void {
  const added = run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  }).catch((error: unknown) => {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  });
  return () => {
    void added.then((handler) => handler && remove(handler));
  };
}

function remove(handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>): Promise<void> {
  return Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
