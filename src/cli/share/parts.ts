import { changedContentTypes, CONTENT_TYPES } from "../package/contentTypes";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import { changedRelationships, freeId, relationshipsOf, relationshipsPart } from "../package/relationships";

interface Added {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Parts of a package that are to change, gathered before they are written: relationships and content types follow by themselves. */
export class PartEdits {
  readonly #file: Package;
  /** Texts of parts that are held in memory; null where a part goes. */
  readonly #texts = new Map<string, string | null>();
  readonly #types = new Map<string, string>();
  readonly #removed: string[] = [];

  constructor(file: Package) {
    this.#file = file;
  }

  /** The text of a part as it is to be. */
  text(part: string): string {
    return this.#texts.get(part) ?? this.#file.text(part);
  }

  set(part: string, text: string): void {
    this.#texts.set(part, text);
  }

  /** A part that is not there yet, with its content type where that is not the one of its extension. */
  add(part: string, text: string, type?: string): void {
    this.set(part, text);
    if (type !== undefined) this.#types.set(part, type);
  }

  remove(part: string): void {
    const name = this.#file.nameOf(part);
    if (name === undefined) return;
    this.#texts.set(name, null);
    this.#removed.push(name);
    const relationships = this.#file.nameOf(relationshipsPart(name));
    if (relationships !== undefined) this.#texts.set(relationships, null);
  }

  /** Puts relationships of a part in, and takes away those that lead to parts that go. */
  relate(
    from: string,
    added: readonly Omit<Added, "id">[],
    isGone: (target: Relationship) => boolean,
  ): string[] {
    const name = this.#file.nameOf(relationshipsPart(from)) ?? relationshipsPart(from);
    const known = this.#relationships(from);
    const gone = new Set(known.filter(isGone).map(({ id }) => id));
    const taken = [...known];
    const lines = added.map((each) => {
      const id = freeId(taken);
      taken.push({ id, kind: "" });
      return { ...each, id };
    });
    if (gone.size > 0 || lines.length > 0) {
      this.set(name, changedRelationships(name, this.text(name), gone, lines));
      for (const { id } of lines) this.#ids.set(from, [...(this.#ids.get(from) ?? []), id]);
    }
    return lines.map(({ id }) => id);
  }

  readonly #ids = new Map<string, string[]>();

  /** Those of the file, and those that were put in since. */
  #relationships(from: string): readonly Relationship[] {
    const own = this.#ids.get(from) ?? [];
    return [...relationshipsOf(this.#file, from), ...own.map((id) => ({ id, kind: "" }))];
  }

  /** The texts of all parts that change; null where a part goes. */
  finished(): ReadonlyMap<string, string | null> {
    if (this.#types.size > 0 || this.#removed.length > 0) {
      const name = this.#file.nameOf(CONTENT_TYPES) ?? CONTENT_TYPES;
      this.set(name, changedContentTypes(this.text(name), this.#removed, this.#types));
    }
    return this.#texts;
  }
}
