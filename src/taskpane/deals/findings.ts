import type { Finding, FoundBlock } from "../../sheet/plans";

export interface Mark {
  readonly text: string;
  readonly tone: "success" | "warning" | "danger" | "informative";
}

const marks: Readonly<Record<Finding["kind"], Mark>> = {
  stale: { text: "Inputs changed", tone: "warning" },
  edited: { text: "Edited", tone: "warning" },
  broken: { text: "In error", tone: "danger" },
  deleted: { text: "Deleted", tone: "danger" },
  partlyDeleted: { text: "Partly deleted", tone: "danger" },
  reshaped: { text: "Rows or columns moved", tone: "danger" },
  unknownModel: { text: "Unknown model", tone: "danger" },
  otherVersion: { text: "Other version", tone: "warning" },
  protected: { text: "Protected", tone: "warning" },
  moved: { text: "Moved", tone: "informative" },
  unreadableState: { text: "No record", tone: "informative" },
};

/** The state of a block in a word or two each, the worst first. */
export function marksOf({ findings }: FoundBlock): readonly Mark[] {
  const order = ["danger", "warning", "informative", "success"];
  const found = [...new Set(findings.map(({ kind }) => kind))].map((kind) => marks[kind]);
  const isCurrent = found.every(({ tone }) => tone === "informative");
  const all = isCurrent ? [{ text: "Up to date", tone: "success" } as const, ...found] : found;
  return [...all].sort((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone));
}

export const isGone = ({ findings }: FoundBlock): boolean => findings.some(({ kind }) => kind === "deleted");
