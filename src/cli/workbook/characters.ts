/** What XML cannot hold, and what would be read as one of those: cells write their code between `_x` and `_`. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text as a cell stores it. */
export function storedText(text: string): string {
  const code = (character: string): string =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return text.replace(UNWRITABLE, (character) => `_x${code(character)}_`);
}

/** A stored text as it is meant. */
export function meantText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
