import { ExcelError } from "./errors";
import type { Remote } from "./kind";

/** The objects that the client asked to keep from one request to the next. */
export class References {
  readonly #objects = new Map<string, Remote>();
  readonly #ids = new Map<Remote, string>();
  #last = 0;

  keep(object: Remote): void {
    if (this.#ids.has(object)) return;
    this.#last += 1;
    const id = `${object.kind}:${this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
  }

  idOf(object: Remote): string | undefined {
    return this.#ids.get(object);
  }

  find(id: string): Remote {
    const object = this.#objects.get(id);
    if (!object) throw new ExcelError("InvalidReference");
    return object;
  }

  release(id: unknown): void {
    if (typeof id !== "string") return;
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }
}
