import { CommanderError } from "commander";
import { EXIT } from "./exitCodes";
import type { Terminal } from "./print/progress";
import { programOf } from "./program";

/** What the command line is given by the process that runs it. */
export interface Places {
  /** The built add-in. */
  readonly dist: URL;
  /** The script of the workers. */
  readonly worker: URL;
  readonly out: Terminal;
  readonly err: Terminal;
}

/** Runs a command line and gives its exit code. */
export async function run(args: readonly string[], places: Places): Promise<number> {
  let code: number = EXIT.fine;
  const program = programOf(places, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 ? EXIT.fine : EXIT.usage;
  }
}
