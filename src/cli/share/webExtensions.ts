import { elementsOf, spliced, without } from "../package/elements";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import { relationshipId } from "../workbook/structure";
import type { PartEdits } from "./parts";

/** The add-in's ids as its manifests have them: what is deployed, and what developers install. */
export const ADD_IN_IDS = ["58b6119d-b1c5-4334-b868-997a97467c90", "99f91484-12c7-419e-9474-cd0e3343a16a"];

/** Takes the add-in's own references out of a file, so that nobody is asked to load it; those of others stay. */
export function withoutAddIn(file: Package, edits: PartEdits): void {
  for (const { kind, part } of relationshipsOf(file, "")) {
    const panes = kind === "webextensiontaskpanes" && part !== undefined ? file.nameOf(part) : undefined;
    if (panes !== undefined) withoutOwnPanes(file, edits, panes);
  }
}

function withoutOwnPanes(file: Package, edits: PartEdits, panes: string): void {
  const extensions = relationshipsOf(file, panes).filter(({ kind }) => kind === "webextension");
  const own = extensions.filter(({ part }) => part !== undefined && isOurs(file, part));
  if (own.length === 0) return;
  for (const { part } of own) if (part !== undefined) edits.remove(part);
  if (own.length === extensions.length) {
    edits.remove(panes);
    edits.relate("", [], ({ part }) => part !== undefined && file.nameOf(part) === panes);
    return;
  }
  const ids = new Set(own.map(({ id }) => id));
  edits.relate(panes, [], ({ id }) => ids.has(id));
  edits.set(panes, withoutPanes(panes, edits.text(panes), ids));
}

function isOurs(file: Package, part: string): boolean {
  const name = file.nameOf(part);
  if (name === undefined) return false;
  const reference = elementsOf(name, file.text(name)).find((element) => element.name === "reference");
  return ADD_IN_IDS.includes((reference?.attributes.id ?? "").replace(/[{}]/g, "").toLowerCase());
}

function withoutPanes(part: string, text: string, ids: ReadonlySet<string>): string {
  const elements = elementsOf(part, text);
  const references = elements.filter(
    ({ name, attributes }) => name === "webextensionref" && ids.has(relationshipId(attributes) ?? ""),
  );
  const panes = elements.filter(
    (pane) =>
      pane.name === "taskpane" && references.some(({ from, end }) => from > pane.from && end < pane.end),
  );
  return spliced(text, without(panes));
}
