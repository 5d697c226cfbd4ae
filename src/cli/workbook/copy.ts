/** A text that comes in pieces and goes out in pieces, with replacements; places count from the beginning of all of it. */
export class Copy {
  #held = "";
  /** Where the held text begins. */
  #base = 0;
  #out: string[] = [];

  add(text: string): void {
    this.#held += text;
  }

  slice(from: number, to: number): string {
    return this.#held.slice(from - this.#base, to - this.#base);
  }

  /** Where the end tag that ends at a place begins. */
  endTag(to: number): number {
    return this.#base + this.#held.lastIndexOf("</", to - this.#base - 1);
  }

  /** Lets everything before a place go out as it is. */
  upTo(place: number): void {
    this.#out.push(this.slice(this.#base, place));
    this.skipTo(place);
  }

  /** Drops everything before a place. */
  skipTo(place: number): void {
    this.#held = this.#held.slice(place - this.#base);
    this.#base = place;
  }

  write(text: string): void {
    this.#out.push(text);
  }

  /** What went out since the last time. */
  take(): string {
    return this.#out.splice(0).join("");
  }

  rest(): string {
    return this.take() + this.#held;
  }
}
