import { Command, InvalidArgumentError, Option } from "commander";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { functions } from "./commands/functions";
import { EXIT } from "./exitCodes";
import type { ExitCode } from "./exitCodes";
import type { Command as FileCommand } from "./jobs/job";
import type { WritingCommand } from "./jobs/output";
import type { Places } from "./main";
import type { FileOptions } from "./onFiles";
import { onFiles } from "./onFiles";
import { version } from "./share/session";

const EXAMPLES = `
Examples:
  apsis evaluate "=APSIS.LEASE_RENT(0.105,5400,20,4)"
  apsis verify deals/*.xlsx
  apsis audit --json deal.xlsx > audit.json
  apsis explain deal.xlsx "Lease!B4"
  apsis freeze deal.xlsx --output client.xlsx

Exit codes:
  0  all is done and right
  1  a result differs, or a formula is in error
  2  the call is wrong
  3  cells were left as they are: only a sheet can compute them
  4  a file cannot be read, cannot be written, or is not what the command is for
Of several files the gravest counts: 4, then 1, then 3.`;

const READING: readonly (readonly [FileCommand, string])[] = [
  ["verify", "compute every formula of ours from the values in the file, and name the cells that differ"],
  ["audit", "list every call of ours: arguments, result, what is typed into it, whether it holds"],
];

const WRITING: readonly (readonly [WritingCommand, string])[] = [
  ["recalc", "compute the workbook anew; what only a sheet can compute keeps its values and is listed"],
  ["freeze", "put values in place of every formula of ours, to be taken back with thaw"],
  ["thaw", "put the formulas back into a frozen or native workbook"],
  [
    "native",
    "put LAMBDA functions of the workbook in place of ours, so that it calculates without the add-in",
  ],
];

/** The commands with their arguments. What a command ends with goes to `end`. */
export function programOf(places: Places, end: (code: ExitCode) => void): Command {
  const program = new Command("apsis")
    .description("The functions of the add-in, and workbooks that use them, without Excel.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => places.out.write(text),
      writeErr: (text) => places.err.write(text),
    })
    .showHelpAfterError()
    .addHelpText("after", EXAMPLES);
  addFormulaCommands(program, places, end);
  addFileCommands(program, places, end);
  return program;
}

const FILES = ["<files...>", "workbooks, or folders of them"] as const;

function addFileCommands(program: Command, places: Places, end: (code: ExitCode) => void): void {
  const add = (name: FileCommand, summary: string): Command =>
    withFileOptions(program.command(name).description(summary));
  const work = async (
    command: FileCommand,
    files: readonly string[],
    options: FileOptions,
  ): Promise<void> => {
    end(await onFiles(command, files, options, places));
  };
  for (const [name, summary] of READING)
    add(name, summary)
      .argument(...FILES)
      .action((files: string[], options: FileOptions) => work(name, files, options));
  add("explain", "one cell: its formula, its arguments and steps, and whether it shows the result")
    .argument("<file>", "a workbook")
    .argument("<cell>", "such as Lease!B4")
    .action((file: string, cell: string, options: FileOptions) =>
      work("explain", [file], { ...options, cell }),
    );
  for (const [name, summary] of WRITING) {
    const command = withOutputOptions(add(name, summary));
    if (name === "thaw")
      command.option("--overwrite", "put formulas back also where cells were changed since");
    command.argument(...FILES).action((files: string[], options: FileOptions) => work(name, files, options));
  }
}

function addFormulaCommands(
  program: Command,
  { dist, out, err }: Places,
  end: (code: ExitCode) => void,
): void {
  program
    .command("evaluate")
    .description("what a formula displays")
    .argument("<formula>", 'such as "=APSIS.LEASE_RENT(0.105,5400,20,4)"')
    .action(async (formula: string) => {
      if (!existsSync(new URL("functions.js", dist))) {
        err.write("The add-in is not built yet; run: npm run build\n");
        end(EXIT.usage);
        return;
      }
      const { evaluated } = await import("./engine");
      const { text, succeeded } = await evaluated(formula, dist);
      out.write(`${text}\n`);
      end(succeeded ? EXIT.fine : EXIT.differs);
    });
  program
    .command("functions")
    .description("the list of functions, or the reference of one")
    .argument("[name]", "such as LEASE_RENT")
    .action((name?: string) => {
      const text = functions(name);
      if (text === undefined) err.write(`no function ${name ?? ""} found in the catalogue\n`);
      else out.write(`${text.trimEnd()}\n`);
      end(text === undefined ? EXIT.usage : EXIT.fine);
    });
}

function withFileOptions(command: Command): Command {
  return command
    .option("--json", "print one JSON array of reports instead of tables")
    .addOption(
      new Option("--jobs <number>", "files at a time").default(availableParallelism()).argParser(whole),
    )
    .addOption(new Option("--seconds <number>", "time for each file").default(300).argParser(whole))
    .addOption(new Option("--memory <MiB>", "memory for each file").default(2048).argParser(whole))
    .addOption(new Option("--namespace <name>", "what stands before our functions' names").default("APSIS"));
}

function withOutputOptions(command: Command): Command {
  return command
    .option(
      "-o, --output <file>",
      "the file to write, for one workbook; else book.frozen.xlsx and the like beside it",
    )
    .option("--into <folder>", "the folder to write to")
    .option("--force", "let the result take the place of a file that is there");
}

function whole(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 1_000_000) return number;
  throw new InvalidArgumentError("It must be a whole number above 0.");
}
