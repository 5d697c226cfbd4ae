import { readFileSync } from "node:fs";

/** What a golden file holds: published values under the header that names their origin. */
export function golden(name: string): unknown {
  return JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8"));
}
