import { readFileSync, statSync } from "node:fs";
import { FileFailure, attempt } from "./failure";
import { LIMITS } from "./limits";
import type { Archive, Entry } from "./zip/archive";
import { readArchive } from "./zip/archive";
import type { PartChanges } from "./zip/rewrite";
import { rewritten } from "./zip/rewrite";
import { unpacked } from "./zip/unpack";

/** The parts of an .xlsx file. */
export class Package {
  readonly #archive: Archive;
  readonly #byName: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array) {
    // A plain array, whose slices are copies: those of Node's buffers are not.
    this.#archive = readArchive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#byName = new Map(this.#archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get names(): readonly string[] {
    return this.#archive.entries.map(({ name }) => name);
  }

  /** The name of a part as the file writes it, whatever the case in which it is asked for. */
  nameOf(name: string): string | undefined {
    return this.#byName.get(name.toLowerCase())?.name;
  }

  /** The text of a part as it is unpacked. @throws FileFailure where it is missing, damaged or not UTF-8 */
  *texts(name: string): Generator<string> {
    const entry = this.#entry(name);
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const sentence = `its part ${name} is not UTF-8 text`;
    for (const piece of unpacked(this.#archive, entry))
      yield attempt(sentence, () => decoder.decode(piece, { stream: true }));
    yield attempt(sentence, () => decoder.decode());
  }

  /** The whole text of a part that is not large. */
  text(name: string): string {
    this.#assertHeld(name);
    return [...this.texts(name)].join("");
  }

  /** The bytes of a part that is not large. */
  bytes(name: string): Uint8Array {
    this.#assertHeld(name);
    const entry = this.#entry(name);
    return Buffer.concat([...unpacked(this.#archive, entry)]);
  }

  #entry(name: string): Entry {
    const entry = this.#byName.get(name.toLowerCase());
    if (!entry) throw new FileFailure(`its part ${name} is missing`);
    return entry;
  }

  #assertHeld(name: string): void {
    const { size } = this.#entry(name);
    if (size > LIMITS.heldPart) throw new FileFailure(`its part ${name} is too large: ${size} bytes`);
  }

  /** The file with parts changed, all others as they are, byte for byte. */
  with(changes: PartChanges): readonly Uint8Array[] {
    return rewritten(this.#archive, changes);
  }
}

/** Opens a file. @throws FileFailure saying why it cannot be read */
export function openPackage(path: string): Package {
  return new Package(bytesOf(path));
}

function bytesOf(path: string): Uint8Array {
  return attempt("it cannot be read: no such file, or not for you", () => {
    const { size } = statSync(path);
    if (size > LIMITS.file) throw new FileFailure(`it has ${size} bytes, more than this reads`);
    return readFileSync(path);
  });
}
