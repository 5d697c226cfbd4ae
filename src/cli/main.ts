import { parseArgs } from "node:util";
import { createEngine } from "../workbench/calc";
import { builtAddIn } from "./addIn";
import { evaluate } from "./commands/evaluate";
import { functions } from "./commands/functions";

const USAGE = `apsis: the functions of the add-in without Excel

  apsis evaluate "=APSIS.LEASE_RENT(0.105,5400,20,4)"   what a formula displays
  apsis functions [NAME]                               the list, or one function's reference
`;

/** Runs a command line; what to print, and the exit code: 0 done, 1 the formula is in error, 2 the call is wrong. */
export async function run(
  args: readonly string[],
  dist: URL,
): Promise<{ readonly text: string; readonly code: number }> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { help: { type: "boolean", short: "h" } },
  });
  const [command, subject] = positionals;
  if (values.help === true) return { text: USAGE, code: 0 };
  if (command === "functions") {
    const text = functions(subject);
    return text === undefined
      ? { text: `no function ${subject} found in the catalogue`, code: 2 }
      : { text, code: 0 };
  }
  if (command === "evaluate" && subject) {
    const { text, succeeded } = await evaluate(createEngine(builtAddIn(dist)), subject);
    return { text, code: succeeded ? 0 : 1 };
  }
  return { text: USAGE, code: 2 };
}
