// The manifest as written, and a site in memory with the files that it leads to.
import { readFileSync } from "node:fs";
import { icons } from "../../tools/build/icons.js";

export const manifest = readFileSync("manifest.xml", "utf8");

export async function site(changes: Record<string, Buffer | undefined> = {}) {
  const page = Buffer.from("present");
  const files: Record<string, Buffer | undefined> = {
    "functions.js": page,
    "functions.json": page,
    "taskpane.html": page,
    "commands.js": readFileSync("src/excel/commands.ts"),
    "shortcuts.json": readFileSync("src/app/shortcuts.json"),
    ...(await icons()),
    ...changes,
  };
  return { read: (name: string) => files[name] };
}

/** The manifest with a text replaced; the text must occur, or the test would test nothing. */
export function changed(from: string | RegExp, to: string) {
  const result = manifest.replace(from, to);
  if (result === manifest) throw new Error(`the manifest does not contain ${String(from)}`);
  return result;
}
