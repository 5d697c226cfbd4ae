// Generated from the catalogue and the presets by `npm run generate`.

/** Digest of every function's name, arguments and defaults. */
export const CONTRACT_DIGEST = "72bb516bb186";

/** The day that the latest of the presets describes. */
export const PRESETS_AS_OF = 46326;
