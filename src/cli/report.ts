import type { ExitCode } from "./exitCodes";

/** What is said of one cell: the words of its columns. */
export type Line = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a command says of one file. */
export interface FileReport {
  readonly file: string;
  readonly code: ExitCode;
  /** One sentence, to follow the file's name. */
  readonly summary: string;
  /** The file that was written. */
  readonly output?: string;
  /** Beside the cells: what there is to know of the whole file. */
  readonly notes?: readonly string[];
  readonly cells: readonly Line[];
}
