import { audit } from "../commands/audit";
import { explain } from "../commands/explain";
import { recalc } from "../commands/recalc";
import { freeze, native, thaw } from "../commands/share";
import { verify } from "../commands/verify";
import { EXIT } from "../exitCodes";
import { FileFailure } from "../package/failure";
import type { FileReport } from "../report";
import type { Command, Job, Work } from "./job";

const commands: Readonly<Record<Command, Work>> = { verify, audit, explain, recalc, freeze, thaw, native };

/** Does one command on one file; whatever goes wrong is in the report. */
export function done(job: Job): FileReport {
  try {
    return commands[job.command](job);
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
