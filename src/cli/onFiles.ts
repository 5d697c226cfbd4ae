import type { ExitCode } from "./exitCodes";
import { EXIT, gravest } from "./exitCodes";
import { filesIn } from "./jobs/files";
import type { Command, Job, JobOptions } from "./jobs/job";
import { reportsOf } from "./jobs/pool";
import type { Places } from "./main";
import { progressOn } from "./print/progress";
import { tableOf } from "./print/table";
import type { FileReport } from "./report";

export interface FileOptions {
  readonly json?: boolean;
  readonly jobs: number;
  readonly seconds: number;
  readonly memory: number;
  readonly namespace: string;
  readonly output?: string;
  readonly into?: string;
  readonly force?: boolean;
  readonly cell?: string;
  readonly overwrite?: boolean;
}

/** Days from Excel's day 0 to 1970. */
const EPOCH = 25_569;

/** Does one command on many files, printing each report when all before it are printed. */
export async function onFiles(
  command: Command,
  named: readonly string[],
  options: FileOptions,
  { worker, out, err }: Places,
): Promise<ExitCode> {
  const files = filesIn(named);
  const wrong = wrongUse(files, options);
  if (wrong !== undefined) {
    err.write(`${wrong}\n`);
    return EXIT.usage;
  }
  const jobs = files.map((file): Job => ({ command, file, options: jobOptions(options) }));
  const { jobs: workers, seconds, memory } = options;
  const progress = progressOn(err, jobs.length);
  const print = printer(options.json === true);
  let code: ExitCode = EXIT.fine;
  for await (const report of reportsOf(jobs, { script: worker, workers, seconds, memory })) {
    code = gravest(code, report.code);
    progress.aside(() => out.write(print.report(report)));
    progress.step(report.file);
  }
  progress.stop();
  out.write(print.end());
  return code;
}

function wrongUse(files: readonly string[], { output, into }: FileOptions): string | undefined {
  if (files.length === 0) return "There is no workbook in these folders.";
  if (output !== undefined && files.length > 1) return "--output is for one workbook; use --into for many.";
  if (output !== undefined && into !== undefined) return "Give --output or --into, not both.";
  return undefined;
}

const jobOptions = ({
  namespace,
  output,
  into,
  force = false,
  cell,
  overwrite,
}: FileOptions): JobOptions => ({
  namespace,
  force,
  now: Date.now() / 86_400_000 + EPOCH,
  ...(output !== undefined && { output }),
  ...(into !== undefined && { into }),
  ...(cell !== undefined && { cell }),
  ...(overwrite !== undefined && { overwrite }),
});

interface Printer {
  readonly report: (report: FileReport) => string;
  readonly end: () => string;
}

/** Tables one below the other, or one JSON array that grows as reports come. */
function printer(isJson: boolean): Printer {
  if (!isJson) return { report: tableOf, end: () => "" };
  let before = "[\n";
  return {
    report: (report) => {
      const text = before + JSON.stringify(report);
      before = ",\n";
      return text;
    },
    end: () => "\n]\n",
  };
}
