import { addressOf } from "../../sheet/address";
import { CellError } from "../../sheet/evaluate";
import type { Scalar } from "../../sheet/evaluate";
import { EXIT } from "../exitCodes";
import type { Job } from "../jobs/job";
import { writeResult } from "../jobs/output";
import type { Changes } from "../recalc/changes";
import { changesOf } from "../recalc/changes";
import { recalculate } from "../recalc/recalculate";
import type { Recalculation } from "../recalc/recalculate";
import type { FileReport, Line } from "../report";
import { openWorkbook } from "../workbook/workbook";

/** Computes a workbook anew and writes it beside the old one; what only a sheet can compute keeps its values and is listed. */
export function recalc(job: Job): FileReport {
  const book = openWorkbook(job.file);
  const result = recalculate(book, job.options.namespace);
  const changes = changesOf(result);
  const output = writeResult(job, book.with(changes.edits));
  return {
    file: job.file,
    code: result.left.length > 0 ? EXIT.left : EXIT.fine,
    summary: summaryOf(result, changes),
    output,
    cells: [...changes.cells.map(changedLine), ...result.left.map(leftLine)],
  };
}

function summaryOf({ computed, left }: Recalculation, { cells }: Changes): string {
  const parts = [`${computed.length} formulas computed`, `${cells.length} values changed`];
  return [...parts, ...(left.length > 0 ? [`${left.length} formulas left as they are`] : [])].join(", ");
}

interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const cellName = ({ sheet, row, column }: At): string =>
  addressOf({ sheet, row, column, rows: 1, columns: 1 });

export const plain = (value: Scalar): string | number | boolean | null =>
  value instanceof CellError ? value.code : value;

function changedLine(changed: Changes["cells"][number]): Line {
  const { before, after } = changed;
  return { cell: cellName(changed), was: "changed", before: plain(before), after: plain(after), reason: "" };
}

function leftLine({ cell, reason }: Recalculation["left"][number]): Line {
  return { cell: cellName(cell), was: "left", before: null, after: null, reason };
}
