import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { FileFailure } from "../package/failure";
import { writeWhole } from "../package/write";
import type { Job } from "./job";

/** What was done to a file, as its name says it. */
const DONE = { recalc: "recalculated", freeze: "frozen", thaw: "thawed", native: "native" } as const;

export type WritingCommand = keyof typeof DONE;

const SUFFIX = new RegExp(`\\.(${Object.values(DONE).join("|")})$`);

/** Where the result of a command goes: `book.xlsx` becomes `book.frozen.xlsx` beside it. */
export function outputOf({ command, file, options }: Job): string {
  if (options.output !== undefined) return options.output;
  const extension = extname(file);
  const stem = basename(file, extension).replace(SUFFIX, "");
  return join(options.into ?? dirname(file), `${stem}.${DONE[command as WritingCommand]}${extension}`);
}

/** Writes the result of a job. @throws FileFailure where it would take the place of the input, or of a file that may stay */
export function writeResult(job: Job, pieces: Iterable<Uint8Array>): string {
  const output = outputOf(job);
  if (existsSync(output)) {
    if (realpathSync(output) === realpathSync(job.file))
      throw new FileFailure("its result would take its own place; name another file with --output");
    if (!job.options.force)
      throw new FileFailure(`${output} is there already; --force lets the result take its place`);
  }
  writeWhole(output, pieces);
  return output;
}
