/** Put in place of its name when the add-in is built, from package.json. */
declare const __APSIS_VERSION__: string;

/** Version of the engine, as semantic versioning counts. */
export function engineVersion(): string {
  return __APSIS_VERSION__;
}
