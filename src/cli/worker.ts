// What runs in each worker: one job after the other, as they come.
import { parentPort } from "node:worker_threads";
import type { Job } from "./jobs/job";
import { done } from "./jobs/work";

parentPort?.on("message", (job: Job) => {
  parentPort?.postMessage(done(job));
});
