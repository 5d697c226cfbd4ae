import { appendedTo, elementsOf, spliced, without } from "./elements";
import { escaped } from "./xml";

export const CONTENT_TYPES = "[Content_Types].xml";

/** The list of content types without those of some parts, and with those of others. */
export function changedContentTypes(
  text: string,
  removed: readonly string[],
  added: ReadonlyMap<string, string>,
): string {
  const elements = elementsOf(CONTENT_TYPES, text);
  const leaving = new Set(removed.map((part) => `/${part}`.toLowerCase()));
  const gone = elements.filter(({ attributes }) => leaving.has(attributes.PartName?.toLowerCase() ?? ""));
  const lines = [...added].map(
    ([part, type]) => `<Override PartName="/${escaped(part)}" ContentType="${escaped(type)}"/>`,
  );
  const appended = lines.length > 0 ? [appendedTo(elements[0], text, lines.join(""))] : [];
  return spliced(text, [...without(gone), ...appended]);
}
