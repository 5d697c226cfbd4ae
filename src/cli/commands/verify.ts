import { quotedSheet } from "../../sheet/address";
import { restored } from "../../sheet/formula";
import type { Verification, VerifiedCell } from "../../sheet/share";
import { verify as verified } from "../../sheet/share";
import { EXIT } from "../exitCodes";
import type { Job } from "../jobs/job";
import type { FileReport, Line } from "../report";
import { readBookOf } from "../share/readBook";
import { sessionOf } from "../share/session";
import { openWorkbook } from "../workbook/workbook";

/** Computes every formula of ours from the values that the file holds, and names the cells that hold something else. */
export function verify({ file, options }: Job): FileReport {
  const book = readBookOf(openWorkbook(file), options.namespace);
  const found = verified(book, sessionOf(options));
  const isWrong = found.cells.length > 0 || found.isUnreadable;
  return {
    file,
    code: isWrong ? EXIT.differs : found.unchecked.length > 0 ? EXIT.left : EXIT.fine,
    summary: summaryOf(found),
    notes: notesOf(found),
    cells: [
      ...found.cells.map((cell) => lineOf(cell, options.namespace)),
      ...found.unchecked.map(uncheckedLine),
    ],
  };
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

function summaryOf({ checked, cells, unchecked }: Verification): string {
  const left = unchecked.length > 0 ? [`${unchecked.length} not checked`] : [];
  const differing = count(cells.length, "cell differs", "cells differ");
  return [`${count(checked, "formula")} checked`, differing, ...left].join(", ");
}

function notesOf({ mode, pin, isUnreadable }: Verification): string[] {
  const notes: string[] = [];
  if (isUnreadable) notes.push("What the workbook remembers of its formulas was changed and cannot be read.");
  if (mode !== undefined && pin) notes.push(`It was made ${mode} with Apsis ${pin.version}.`);
  if (pin?.isSameContract === false)
    notes.push(`Its functions are of contract ${pin.contract}, which is not this version's.`);
  return notes;
}

const cellOf = (sheet: string, cell: string): string => `${quotedSheet(sheet)}!${cell}`;

function lineOf(found: VerifiedCell, namespace: string): Line {
  const { sheet, cell, verdict, formula, shown, engine, change } = found;
  const at = cellOf(sheet, cell);
  return {
    cell: at,
    verdict,
    shown: shown ?? null,
    engine: engine ?? null,
    change: change ?? null,
    relative: relativeOf(change, shown),
    formula: restored(formula, namespace),
  };
}

/** The change as a share of what is shown. */
const relativeOf = (change: number | undefined, shown: unknown): number | null =>
  change !== undefined && typeof shown === "number" && shown !== 0 ? change / Math.abs(shown) : null;

function uncheckedLine({ sheet, cell, what }: Verification["unchecked"][number]): Line {
  return { cell: cellOf(sheet, cell), verdict: "not checked", what };
}
