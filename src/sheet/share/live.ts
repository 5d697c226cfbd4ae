import { CONTRACT_DIGEST } from "../../catalogue/versions";
import { planCopy } from "./copy";
import type { SharePlan, ShareSession } from "./plan";
import type { Provenance } from "./record";
import type { ReadBook } from "./reading";

/** Formulas stay as they are; the workbook remembers the engine and the results that it was shared with. */
export function planLive(book: ReadBook, session: ShareSession): SharePlan {
  return planCopy(book, session, { mode: "live", becomes: () => undefined, names: [], warnings: [] });
}

/** What the engine that calculated a workbook has to do with this one. */
export interface Pin {
  readonly version: string;
  readonly contract: string;
  readonly isSameVersion: boolean;
  /** Whether names, arguments and defaults of all functions are the same. */
  readonly isSameContract: boolean;
}

export function pinOf({ version, contract }: Provenance, session: ShareSession): Pin {
  return {
    version,
    contract,
    isSameVersion: version === session.version,
    isSameContract: contract === CONTRACT_DIGEST,
  };
}
