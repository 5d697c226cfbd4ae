import type { SharePlan, ShareSession } from "./plan";
import { planCopy } from "./copy";
import type { ReadBook } from "./reading";

/** Values in place of every formula of ours, which a Provenance sheet and a custom XML part remember. */
export function planFreeze(book: ReadBook, session: ShareSession): SharePlan {
  return planCopy(book, session, {
    mode: "frozen",
    becomes: () => ({ note: "" }),
    names: [],
    warnings: [],
  });
}
