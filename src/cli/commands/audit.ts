import { quotedSheet } from "../../sheet/address";
import { definitionOf } from "../../sheet/evaluate";
import type { FormulaCall, Tree } from "../../sheet/formula";
import { branches, callsIn, restored } from "../../sheet/formula";
import type { FoundCall, ReadBook } from "../../sheet/share";
import { Recomputation, findCalls, verify } from "../../sheet/share";
import type { VerifiedCell } from "../../sheet/share";
import type { CellValue } from "../../sheet/workbook";
import { parametersOf, shownName } from "../../catalogue/define";
import { EXIT } from "../exitCodes";
import type { ExitCode } from "../exitCodes";
import type { Job } from "../jobs/job";
import type { FileReport, Line } from "../report";
import { readBookOf } from "../share/readBook";
import { sessionOf } from "../share/session";
import { openWorkbook } from "../workbook/workbook";
import { count } from "./verify";

/** Every call of a function of ours: its arguments with their values, its result, what is typed into it, and whether it holds. */
export function audit({ file, options }: Job): FileReport {
  const workbook = openWorkbook(file);
  const book = readBookOf(workbook, options.namespace);
  const session = sessionOf(options);
  const auditor = new Auditor(book, options.namespace, verify(book, session).cells);
  const calls = findCalls(book, options.namespace).flatMap((found) => auditor.callsOf(found));
  return {
    file,
    code: codeOf(calls),
    summary: `${count(calls.length, "call")} of ${count(new Set(calls.map((call) => call.function)).size, "function")}`,
    notes: workbook.structure.is1904
      ? ["The workbook counts days from 1904: dates of our functions, from 1900, are 1,462 days later."]
      : [],
    cells: calls,
  };
}

function codeOf(calls: readonly Line[]): ExitCode {
  if (calls.some(({ check, error }) => check === "differs" || error !== "")) return EXIT.differs;
  return calls.some(({ check }) => String(check).startsWith("not checked")) ? EXIT.left : EXIT.fine;
}

/** What one call takes and gives, as words. */
export class Auditor {
  readonly #recomputation: Recomputation;
  readonly #namespace: string;
  readonly #differing: ReadonlySet<string>;

  constructor(book: ReadBook, namespace: string, differing: readonly VerifiedCell[]) {
    this.#recomputation = new Recomputation(book, namespace);
    this.#namespace = namespace;
    this.#differing = new Set(differing.map(({ sheet, formula }) => `${sheet}!${formula}`));
  }

  callsOf(found: FoundCall): Line[] {
    return callsIn(found.formula, this.#namespace).map((call) => this.#lineOf(found, call));
  }

  #lineOf(found: FoundCall, call: FormulaCall): Line {
    const { sheet, cell, formula, text } = found;
    const source = restored(formula, this.#namespace).slice(...call.span);
    return {
      cell: `${quotedSheet(sheet)}!${cell}`,
      function: call.name,
      arguments: this.argumentsOf(sheet, call),
      result: this.resultOf(sheet, `=${source}`),
      literals: [...new Set(call.args.flatMap(literalsIn))],
      check: this.#checkOf(found),
      error: this.#recomputation.sentenceOf(sheet, `=${source}`) ?? "",
      formula: text,
    };
  }

  /** `annual_yield: Inputs!B2 = 0.105`, one for each argument that is given. */
  argumentsOf(sheet: string, { name: called, texts }: FormulaCall): string[] {
    const definition = definitionOf(called);
    const names = definition ? parametersOf(definition).map(([name]) => shownName(name)) : [];
    return texts.flatMap((text, index) => {
      if (text === "") return [];
      const value = this.resultOf(sheet, `=${text}`);
      return [`${names.at(index) ?? index + 1}: ${text}${value === text ? "" : ` = ${value}`}`];
    });
  }

  /** One value, or the size of a table with its first value. */
  resultOf(sheet: string, formula: string): string {
    const computed = this.#recomputation.of(sheet, formula);
    if (computed.kind === "unknown") return `? (${computed.what})`;
    const { values } = computed;
    const first = shown(values[0][0]);
    return values.flat().length === 1 ? first : `${values.length}×${values[0].length} from ${first}`;
  }

  #checkOf({ sheet, formula }: FoundCall): string {
    if (this.#differing.has(`${sheet}!${formula}`)) return "differs";
    const computed = this.#recomputation.of(sheet, formula);
    return computed.kind === "unknown" ? `not checked: ${computed.what}` : "OK";
  }
}

export const shown = (value: CellValue): string =>
  typeof value === "string" && !value.startsWith("#") ? JSON.stringify(value) : String(value).toUpperCase();

/** What is typed into an argument instead of standing in a cell, but for what calls within it are given. */
function literalsIn(tree: Tree): string[] {
  if (tree.kind === "constant") return [shown(tree.value)];
  return branches(tree).flatMap(literalsIn);
}
