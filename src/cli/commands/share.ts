import { quotedSheet } from "../../sheet/address";
import { restored } from "../../sheet/formula";
import type { CellPlan, ReadBook, SharePlan, ShareSession } from "../../sheet/share";
import { planFreeze, planNative, planThaw } from "../../sheet/share";
import type { ExitCode } from "../exitCodes";
import { EXIT } from "../exitCodes";
import type { Job } from "../jobs/job";
import { writeResult } from "../jobs/output";
import { FileFailure } from "../package/failure";
import type { FileReport, Line } from "../report";
import { applied } from "../share/apply";
import { readBookOf } from "../share/readBook";
import { sessionOf } from "../share/session";
import { openWorkbook } from "../workbook/workbook";
import { count } from "./verify";

type Plan = (book: ReadBook, session: ShareSession) => SharePlan;

/** A copy with values in place of every formula of ours, which it remembers. */
export const freeze = (job: Job): FileReport => shared(job, planFreeze);

/** A copy with LAMBDA functions of the workbook in place of ours, or values where a function has no twin. */
export const native = (job: Job): FileReport => shared(job, planNative);

/** A copy with every formula back in its cell. */
export const thaw = (job: Job): FileReport =>
  shared(job, (book, session) => planThaw(book, session, { overwrites: job.options.overwrite === true }));

function shared(job: Job, planned: Plan): FileReport {
  const { namespace } = job.options;
  const workbook = openWorkbook(job.file);
  const plan = planned(readBookOf(workbook, namespace), sessionOf(job.options));
  if (plan.refusal !== undefined) throw new FileFailure(plan.refusal);
  const output = writeResult(job, applied(workbook, plan));
  return {
    file: job.file,
    code: codeOf(plan),
    summary: summaryOf(plan),
    output,
    notes: plan.warnings,
    cells: [...plan.cells.map((cell) => lineOf(cell, namespace)), ...plan.left.map(leftLine)],
  };
}

/** In a native copy values are left where a formula could not be said in Excel's own functions. */
function codeOf({ mode, cells, left }: SharePlan): ExitCode {
  const isPartly = mode === "native" && cells.some(({ becomes }) => becomes.kind === "values");
  return left.length > 0 || isPartly ? EXIT.left : EXIT.fine;
}

function summaryOf({ mode, cells, left }: SharePlan): string {
  const values = cells.filter(({ becomes }) => becomes.kind === "values").length;
  const formulas = cells.length - values;
  const parts = {
    frozen: [`${count(values, "formula")} became values`],
    native: [`${count(formulas, "formula")} became native`, `${count(values, "formula")} became values`],
    thawed: [`${count(formulas, "formula")} put back`],
    live: [],
    repaired: [],
  }[mode];
  return [...parts, ...(left.length > 0 ? [`${left.length} left as they are`] : [])].join(", ");
}

const WORDS = { values: "values", formula: "formula", itself: "itself" } as const;

function lineOf({ area, cell, was, becomes, note }: CellPlan, namespace: string): Line {
  return {
    cell: `${quotedSheet(area.sheet)}!${cell}`,
    becomes: WORDS[becomes.kind],
    formula: restored(becomes.kind === "formula" ? becomes.formula : was, namespace),
    note,
  };
}

function leftLine({ sheet, cell, sentence }: SharePlan["left"][number]): Line {
  return { cell: `${quotedSheet(sheet)}!${cell}`, becomes: "left", formula: "", note: sentence };
}
