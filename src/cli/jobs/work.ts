import { audit } from "../commands/audit";
import { explain } from "../commands/explain";
import { recalc } from "../commands/recalc";
import { verify } from "../commands/verify";
import { EXIT } from "../exitCodes";
import { FileFailure } from "../package/failure";
import type { FileReport } from "../report";
import type { Command, Job, Work } from "./job";

const commands: Readonly<Partial<Record<Command, Work>>> = { verify, audit, explain, recalc };

/** Does one command on one file; whatever goes wrong is in the report. */
export function done(job: Job): FileReport {
  try {
    const work = commands[job.command];
    if (!work) throw new FileFailure("it cannot be done");
    return work(job);
  } catch (cause) {
    return failed(job.file, sentenceOf(cause));
  }
}

export const failed = (file: string, summary: string): FileReport => ({
  file,
  code: EXIT.failed,
  summary,
  cells: [],
});

function sentenceOf(cause: unknown): string {
  if (cause instanceof FileFailure) return cause.message;
  return `it could not be done, for a reason that is not its own: ${cause instanceof Error ? cause.message : String(cause)}`;
}
