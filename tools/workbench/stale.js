// Whether something must be built again: a stamp is written after each build and compared with the sources.
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** When anything at a path, a file or a folder, was last changed. */
function changed(path) {
  const full = join(root, path);
  const { mtimeMs } = statSync(full);
  const files = statSync(full).isDirectory()
    ? readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
  return files.reduce(
    (latest, { parentPath, name }) => Math.max(latest, statSync(join(parentPath, name)).mtimeMs),
    mtimeMs,
  );
}

const stampOf = (name) => join(root, "build/stamps", name);

/** @param built what the build writes, @param sources what it is made of; files and folders of the project */
export function isStale(name, built, sources) {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || built.some((path) => !existsSync(join(root, path)))) return true;
  const since = statSync(stamp).mtimeMs;
  return sources.some((path) => changed(path) > since);
}

/** To be called with the time at which the build began: what is changed meanwhile is not in it. */
export function stamp(name, began) {
  const file = stampOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  utimesSync(file, began, began);
}
