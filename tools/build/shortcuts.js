// The keyboard shortcuts, which Excel reads beside the manifest.
import { readFile } from "node:fs/promises";
import { root } from "./settings.js";

export const shortcuts = async () => ({
  "shortcuts.json": await readFile(new URL("src/app/shortcuts.json", root), "utf8"),
});
