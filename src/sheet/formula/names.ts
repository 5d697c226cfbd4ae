import { tokenize } from "@borgar/fx";

/**
 * The name of one of our functions as a formula may write it: `APSIS.FIN_NPV`, or `_xldudf_APSIS_FIN_NPV` as files
 * store it and cells show it until the add-in is there. Undefined for any other function.
 */
export function ownName(written: string, namespace: string): string | undefined {
  const name = written.toUpperCase();
  for (const prefix of prefixes(namespace)) {
    if (name.startsWith(prefix) && name.length > prefix.length) return name.slice(prefix.length);
  }
  return undefined;
}

function prefixes(namespace: string): readonly string[] {
  const space = namespace.toUpperCase();
  const stored = `_XLDUDF_${space.replaceAll(".", "_")}_`;
  return [`${space}.`, stored, `_XLFN.${stored}`];
}

/** How a file stores our functions, or a link to another file. */
const STORED = /_xldudf_|!/i;

/**
 * The formula as it was typed: our functions under their own names again, and without the link to another file
 * (`'…\FUNCRES.XLAM'!`, `[2]!`) that other add-ins put before them.
 */
export function restored(formula: string, namespace: string): string {
  if (!STORED.test(formula)) return formula;
  const texts: string[] = [];
  for (const { type, value } of tokenize(formula)) {
    const own = type === "func" ? ownName(value, namespace) : undefined;
    if (own !== undefined) dropLink(texts);
    texts.push(own !== undefined && value.startsWith("_") ? `${namespace}.${own}` : value);
  }
  return texts.join("");
}

/** Takes `'a file'!` or `[2]!` off the end of what stands before a function. */
function dropLink(texts: string[]): void {
  if (texts.at(-1) !== "!") return;
  texts.pop();
  if (texts.at(-1)?.startsWith("'")) texts.pop();
  else if (texts.at(-1) === "]") texts.splice(texts.lastIndexOf("["));
  else texts.pop();
}
