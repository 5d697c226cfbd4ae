// What a build has written: `npm run build` runs before these tests.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export const bytes = (folder: string, name: string) => readFileSync(join(folder, name));

export const text = (folder: string, name: string) => bytes(folder, name).toString("utf8");

/** SHA256SUMS as it should be: a line for every other file. */
export const checksums = (folder: string) =>
  files(folder)
    .filter((name) => name !== "SHA256SUMS")
    .map((name) => `${createHash("sha256").update(bytes(folder, name)).digest("hex")}  ${name}\n`)
    .join("");

/** The addresses of the scripts of a page in their order, without the query that changes with every release. */
export const scripts = (page: string) =>
  [...page.matchAll(/<script src="([^"?]*)[^"]*">/g)].map(([, address]) => address);

export const policy = (page: string) =>
  Object.fromEntries(
    (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "")
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
