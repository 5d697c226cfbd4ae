// The workbench without a screen: one Univer in Node that opens one workbook after the other.
import { IUniverInstanceService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import { type AddIn, register } from "./addIn";
import { type Book, bookOn } from "./book";
import { type BookData, toWorkbookData } from "./bookData";
import type { Fault } from "./customFunction";
import { Ground } from "./ground";

export interface Engine {
  /** Opens a workbook, calculated; the one open before is closed. */
  open: (data: BookData) => Promise<Book>;
  /** What the functions did so far that would go wrong in Excel. */
  faults: readonly Fault[];
}

/** One engine serves a process: Univer is not made to be thrown away, its workbooks are. */
export function createEngine(addIn: AddIn): Engine {
  const faults: Fault[] = [];
  const registration = register(addIn, (fault) => faults.push(fault));
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: registration.functions });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  let opened = 0;
  let ground: Ground | undefined;

  /** Univer starts its services with the first workbook. */
  const start = () => {
    registration.attach(injector);
    return new Ground(injector);
  };

  return {
    faults,
    open: async (data) => {
      const previous = api.getActiveWorkbook();
      if (previous) api.disposeUnit(previous.getId());
      opened += 1;
      const workbook = api.createWorkbook(toWorkbookData(data, `book-${opened}`, registration.names));
      injector.get(IUniverInstanceService).focusUnit(workbook.getId());
      ground ??= start();
      const book = bookOn(ground, registration.names);
      ground.recalculate();
      await book.settle();
      return book;
    },
  };
}
