import { Worker } from "node:worker_threads";
import type { FileReport } from "../report";
import type { Job } from "./job";
import { failed } from "./work";

/** Mebibytes for what a worker makes and soon forgets: with less it tidies up more than it works. */
const YOUNG = 32;

export interface PoolOptions {
  /** The script that runs in each worker. */
  readonly script: URL;
  /** How many files at a time. */
  readonly workers: number;
  /** Mebibytes of memory for each. */
  readonly memory: number;
  /** Seconds for each file. */
  readonly seconds: number;
}

/**
 * Does jobs side by side and hands over their reports in the jobs' order. A file that takes too long or too much memory ends
 * its worker and nothing else. No more reports wait than there are workers, so that memory does not grow with the files.
 */
export async function* reportsOf(jobs: readonly Job[], options: PoolOptions): AsyncGenerator<FileReport> {
  const free = Array.from({ length: Math.min(options.workers, jobs.length) }, () => new Desk(options));
  const desks = [...free];
  const waiting: Promise<FileReport>[] = [];
  let next = 0;
  try {
    for (const [index] of jobs.entries()) {
      while (next < jobs.length && next < index + desks.length) {
        waiting.push(onFreeDesk(free, desks, jobs[next]));
        next += 1;
      }
      const report = await waiting.shift();
      if (report) yield report;
    }
  } finally {
    await Promise.all(desks.map((desk) => desk.close()));
  }
}

/** With at most as many jobs as desks under way, one is free or becomes so when the oldest job ends. */
async function onFreeDesk(free: Desk[], desks: readonly Desk[], job: Job): Promise<FileReport> {
  let desk = free.pop();
  while (!desk) {
    await Promise.race(desks.map((each) => each.idle));
    desk = free.pop();
  }
  const report = await desk.do(job);
  free.push(desk);
  return report;
}

/** A worker, and another one in its place where it ends. */
class Desk {
  /** Settles when the job at hand is done. */
  idle: Promise<unknown> = Promise.resolve();
  readonly #options: PoolOptions;
  #worker: Worker | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  do(job: Job): Promise<FileReport> {
    const report = this.#report(job);
    this.idle = report;
    return report;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #report(job: Job): Promise<FileReport> {
    const { script, memory, seconds } = this.#options;
    const worker = (this.#worker ??= new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
    }));
    return new Promise((resolve) => {
      const onMessage = (report: FileReport): void => {
        settle(() => {
          resolve(report);
        });
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        give(sentenceOf(error, memory));
      };
      const timer = setTimeout(() => {
        give(`it takes longer than ${seconds} seconds; --seconds allows more`);
      }, seconds * 1000);
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError);
        then();
      };
      /** The worker is lost; the next file gets another one. */
      const give = (sentence: string): void => {
        settle(() => {
          worker.on("error", () => undefined);
          void this.close().then(() => {
            resolve(failed(job.file, sentence));
          });
        });
      };
      worker.on("message", onMessage).on("error", onError);
      worker.postMessage(job);
    });
  }
}

function sentenceOf(error: NodeJS.ErrnoException, memory: number): string {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return `it takes more than ${memory} MiB of memory; --memory allows more`;
  return `it could not be done: ${error.message}`;
}
