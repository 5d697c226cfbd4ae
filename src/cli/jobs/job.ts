import type { FileReport } from "../report";

/** The commands that work on files. */
export type Command = "verify" | "audit" | "explain" | "recalc" | "freeze" | "thaw" | "native";

/** One command on one file. */
export interface Job {
  readonly command: Command;
  readonly file: string;
  readonly options: JobOptions;
}

export interface JobOptions {
  /** How the workbook names our functions: "APSIS". */
  readonly namespace: string;
  /** Where the result goes; a name that says what was done, beside the file, where it is not given. */
  readonly output?: string;
  /** The folder for results. */
  readonly into?: string;
  /** Whether a result may take the place of a file that is there. */
  readonly force: boolean;
  /** Whether formulas come back also where somebody has changed the cells since. */
  readonly overwrite?: boolean;
  /** The cell that is asked for: `Lease!B4`. */
  readonly cell?: string;
  /** When the command was given, as a serial day of UTC. */
  readonly now: number;
}

export type Work = (job: Job) => FileReport;
