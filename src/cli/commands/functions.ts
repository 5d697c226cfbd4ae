import { catalogue } from "../../catalogue";
import { referencePages } from "../../emit";

/** The list of functions, or the reference of one of them; undefined where there is none of that name. */
export function functions(name?: string): string | undefined {
  if (name === undefined)
    return catalogue.map((definition) => `${definition.name}\t${definition.summary}`).join("\n");
  const bare = name.toUpperCase().replace(/^APSIS\./, "");
  return referencePages()[`functions/${bare}.md`];
}
