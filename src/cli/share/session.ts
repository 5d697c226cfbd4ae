import type { ShareSession } from "../../sheet/share";
import type { JobOptions } from "../jobs/job";

/** Put in place of its name when the command line is built, from package.json. */
declare const __APSIS_VERSION__: string;

/** The version of the command line, which is the engine's. */
export const version = (): string => __APSIS_VERSION__;

export const sessionOf = ({ namespace, now }: JobOptions): ShareSession => ({
  namespace,
  now,
  version: version(),
});
