// What can be said of a manifest without Microsoft's online validator, and some things that it does not see.
import { addresses } from "./addresses.js";
import { icons } from "./icons.js";
import { identity } from "./identity.js";
import { parse, read } from "./read.js";
import { resources } from "./resources.js";
import { runtime } from "./runtime.js";
import { structure } from "./structure.js";
import { texts } from "./texts.js";

export const rules = {
  ...structure,
  ...identity,
  ...texts,
  ...resources,
  ...addresses,
  ...icons,
  ...runtime,
};

/**
 * The faults of a manifest, each with the rule it breaks; none where all is well.
 * @param {string} xml
 * @param {{ read: (path: string) => Buffer | undefined }} site the files that the manifest is deployed with
 * @returns {{ rule: string, message: string }[]}
 */
export function check(xml, site) {
  let document;
  try {
    document = parse(xml);
  } catch (error) {
    return [{ rule: "well-formed", message: `the manifest must be well-formed XML; got ${error.message}` }];
  }
  const manifest = read(document, site);
  return Object.entries(rules).flatMap(([rule, faults]) =>
    faults(manifest).map((message) => ({ rule, message })),
  );
}
