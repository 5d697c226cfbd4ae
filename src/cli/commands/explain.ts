import { addressOf, sliced } from "../../sheet/address";
import { isFault } from "../../catalogue/cells";
import { parametersOf, shownName } from "../../catalogue/define";
import type { Explained } from "../../catalogue/whatIf";
import { explain as explained } from "../../catalogue/whatIf";
import { CellError, definitionOf } from "../../sheet/evaluate";
import { handedOver } from "../../sheet/evaluate/ownCall";
import { callsIn } from "../../sheet/formula";
import type { FormulaCall } from "../../sheet/formula";
import type { FoundCall, ReadBook } from "../../sheet/share";
import { Recomputation, findCalls, verify } from "../../sheet/share";
import type { Area } from "../../sheet/workbook";
import { EXIT } from "../exitCodes";
import type { Job } from "../jobs/job";
import { FileFailure } from "../package/failure";
import type { FileReport, Line } from "../report";
import { readBookOf } from "../share/readBook";
import { sessionOf } from "../share/session";
import { openWorkbook } from "../workbook/workbook";

/** One cell: the formula of ours that fills it, what it is given, the steps to its result, and whether the cell shows that. */
export function explain({ file, options }: Job): FileReport {
  const { namespace, cell = "" } = options;
  const book = readBookOf(openWorkbook(file), namespace);
  const found = fillerOf(book, cell, namespace);
  const checked = verify(book, sessionOf(options));
  const own = checked.cells.filter(
    ({ sheet, formula }) => sheet === found.sheet && formula === found.formula,
  );
  const differs = own.length > 0;
  return {
    file,
    code: differs ? EXIT.differs : EXIT.fine,
    summary: `${cell} is ${found.cell === cell.split("!").at(-1) ? "" : `filled from ${found.cell} by `}${found.text}`,
    notes: own.map(
      ({ cell: at, shown, engine }) => `${at} shows ${shown ?? ""}; it should be ${engine ?? ""}`,
    ),
    cells: callsIn(found.formula, namespace).flatMap((call) => linesOf(book, found, call, namespace)),
  };
}

/** The formula whose result fills a cell. @throws FileFailure where no formula of ours does */
function fillerOf(book: ReadBook, cell: string, namespace: string): FoundCall {
  const reach = sliced(cell);
  const [first] = book.sheets;
  if (!reach) throw new FileFailure(`${JSON.stringify(cell)} is no cell; write it as Lease!B4`);
  const sheet = reach.sheet ?? first.name;
  if (!book.sheets.some(({ name }) => name.toUpperCase() === sheet.toUpperCase()))
    throw new FileFailure(`there is no sheet ${sheet} in it`);
  const found = findCalls(book, namespace).find(({ area }) => holds(area, { ...reach, sheet }));
  if (found) return found;
  throw new FileFailure(`no formula of ours fills ${addressOf({ ...reach, sheet })}`);
}

function holds(area: Area, { sheet, row, column }: Area): boolean {
  const isInRows = row >= area.row && row < area.row + area.rows;
  const isInColumns = column >= area.column && column < area.column + area.columns;
  return area.sheet.toUpperCase() === sheet.toUpperCase() && isInRows && isInColumns;
}

/** A call line by line: its arguments as they are read, the steps between, the result. */
function linesOf(book: ReadBook, found: FoundCall, call: FormulaCall, namespace: string): Line[] {
  const recomputation = new Recomputation(book, namespace);
  const definition = definitionOf(call.name);
  const line = (term: string, value: Line[string], how: string, written = ""): Line => ({
    function: call.name,
    term,
    written,
    value,
    how,
  });
  if (!definition) return [line("", "", "This version has no such function.")];
  const parameters = parametersOf(definition);
  const written = new Map(parameters.map(([name], index) => [shownName(name), call.texts.at(index) ?? ""]));
  const cells = call.texts.slice(0, parameters.length).map((text, index) => {
    const value = text === "" ? undefined : recomputation.valueOf(found.sheet, `=${text}`);
    return handedOver(parameters[index][1], value);
  });
  const wrong = cells.findIndex((cell) => cell instanceof CellError);
  if (wrong >= 0)
    return [
      line(shownName(parameters[wrong][0]), "an error", "its own cells are in error", call.texts[wrong]),
    ];
  return explained(definition, cells).map(({ term, value, unit, how }) =>
    line(term, itemOf(value), [unit, how].filter((text) => text !== "").join(", "), written.get(term)),
  );
}

/** A value, or the sentence of what keeps it from being computed. */
function itemOf(item: Explained["value"]): string | number | boolean {
  if (typeof item !== "object") return item;
  return isFault(item) ? item.message : item.value;
}
