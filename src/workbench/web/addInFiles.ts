// What the page reads before it can open: the add-in's own files, as Excel would read them, and the workbook.
import type { BookData } from "../calc/bookData";
import type { FunctionsFile } from "../calc/metadata";
import { type Manifest, parseManifest } from "./manifest";
import { type Shortcut, parseShortcuts } from "./shortcuts";

export interface Files {
  functions: FunctionsFile;
  manifest: Manifest;
  book: BookData;
  shortcuts: Shortcut[];
}

async function read(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not there (${response.status})`);
  return response.text();
}

export async function loadFiles(): Promise<Files> {
  const paths = ["/functions.json", "/manifest.xml", "/book.json"];
  const [functions, manifestXml, book] = await Promise.all(paths.map(read));
  const manifest = parseManifest(manifestXml);
  const { shortcutsPath } = manifest;
  return {
    functions: JSON.parse(functions) as FunctionsFile,
    manifest,
    book: JSON.parse(book) as BookData,
    shortcuts: shortcutsPath === "" ? [] : parseShortcuts(await read(shortcutsPath)),
  };
}
