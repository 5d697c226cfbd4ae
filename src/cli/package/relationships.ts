import type { Element } from "./elements";
import { appendedTo, elementsOf, spliced, without } from "./elements";
import { FileFailure } from "./failure";
import type { Package } from "./package";
import { escaped } from "./xml";

/** A reference from one part to another, or to something outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as "worksheet": the strict and the transitional form share it. */
  readonly kind: string;
  /** The name of the part; undefined where it is outside the file. */
  readonly part?: string;
}

/** The name of the part that holds the relationships of a part; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(file: Package, part: string): readonly Relationship[] {
  const name = file.nameOf(relationshipsPart(part));
  if (name === undefined) return [];
  return relationshipElements(name, file.text(name)).map(({ attributes }) => ({
    id: attributes.Id ?? "",
    kind: attributes.Type?.slice(attributes.Type.lastIndexOf("/") + 1) ?? "",
    ...(attributes.TargetMode !== "External" && { part: resolved(part, attributes.Target ?? "") }),
  }));
}

const relationshipElements = (name: string, text: string): readonly Element[] =>
  elementsOf(name, text).filter((element) => element.name === "Relationship");

/** A target as a part of the package. @throws FileFailure where it leaves it */
function resolved(part: string, target: string): string {
  const base = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      if (base.pop() === undefined)
        throw new FileFailure(`its part ${part} refers to ${target}, outside the file`);
    } else if (step !== "" && step !== ".") base.push(step);
  }
  return base.join("/");
}

/** The relationships' text without some, and with others. */
export function changedRelationships(
  name: string,
  text: string,
  removed: ReadonlySet<string | undefined>,
  added: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const elements = elementsOf(name, text);
  const gone = elements.filter(
    (element) => element.name === "Relationship" && removed.has(element.attributes.Id),
  );
  const lines = added.map(
    ({ id, type, target }) =>
      `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"/>`,
  );
  const appended = lines.length > 0 ? [appendedTo(elements[0], text, lines.join(""))] : [];
  return spliced(text, [...without(gone), ...appended]);
}

/** An id that no relationship has yet. */
export function freeId(taken: readonly Relationship[], stem = "rIdApsis"): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
