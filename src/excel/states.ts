// Custom XML parts: they stay with the file, are no step to undo, and other add-ins may read them.
import type { StatePart } from "../sheet/workbook";
import { run } from "./run";

/** In two requests where there are any: their ids, then their texts. */
export async function statesOf(context: Excel.RequestContext, namespace: string): Promise<StatePart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts.map(({ id, xml }) => ({ id, xml: xml.value }));
}

/** A part that is gone already needs no removing. */
export function writeStates(removed: readonly string[], added: readonly string[]): Promise<void> {
  return run(async (context) => {
    const { customXmlParts } = context.workbook;
    for (const id of removed) customXmlParts.getItemOrNullObject(id).delete();
    for (const xml of added) customXmlParts.add(xml);
    await context.sync();
  });
}
