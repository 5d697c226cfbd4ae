import { catalogue } from "../catalogue";
import type { Definition } from "../catalogue/define";
import { presets } from "../models";
import { signature } from "./referencePages";

/** Every function as the contract writes it, in the order of their names: what never changes once released. */
export function contract(definitions: readonly Definition[] = catalogue): string {
  return definitions.map(signature).sort().join("\n");
}

/** The constants that a version names, as the TypeScript that the catalogue reads them from; `digest` makes text short. */
export function versionsModule(digest: (text: string) => string): string {
  return `// Generated from the catalogue and the presets by \`npm run generate\`.

/** Digest of every function's name, arguments and defaults. */
export const CONTRACT_DIGEST = "${digest(contract())}";

/** The day that the latest of the presets describes. */
export const PRESETS_AS_OF = ${Math.max(...presets.map(({ asOf }) => asOf))};
`;
}
