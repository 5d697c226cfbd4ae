import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { attempt } from "./failure";

/**
 * Writes a file in one step: all of it goes into a file beside the target, which then takes the target's name. Whoever looks
 * sees the old file or the new one, never half of it; where anything fails, nothing is left behind.
 * @throws FileFailure where the folder or the disk refuses
 */
export function writeWhole(path: string, pieces: Iterable<Uint8Array>): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  attempt("it cannot be written there", () => {
    const file = openSync(beside, "wx");
    try {
      try {
        for (const piece of pieces) writeAll(file, piece);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(beside, path);
    } catch (cause) {
      rmSync(beside, { force: true });
      throw cause;
    }
  });
}

function writeAll(file: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; at += writeSync(file, piece, at));
}
