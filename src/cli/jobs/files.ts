import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const WORKBOOK = /\.xls[xm]$/i;
/** What Excel writes beside a workbook that is open. */
const LOCK = /^~\$/;

/** The workbooks that are named: files as they are, folders as the workbooks directly in them, each once, in their order. */
export function filesIn(named: readonly string[]): readonly string[] {
  return [...new Set(named.flatMap((path) => (isFolder(path) ? workbooksIn(path) : [path])))];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function workbooksIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => WORKBOOK.test(name) && !LOCK.test(name));
  return names.sort().map((name) => join(folder, name));
}
