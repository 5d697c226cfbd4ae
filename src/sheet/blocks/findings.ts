import type { Finding } from "../plans";

/** What a finding means for the user, and what can be done about it. */
export function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case "stale":
      return "Inputs have changed since the last refresh. Refresh to see what moved.";
    case "moved":
      return "It was moved since the last refresh. Its formulas moved with it.";
    case "edited":
      return `Formulas were overwritten in ${listed(finding.cells)}. A refresh can put them back.`;
    case "broken":
      return `Formulas show an error of the sheet in ${listed(finding.cells)}. A refresh enters them again.`;
    case "reshaped":
      return "Rows or columns were inserted or deleted within it, so its cells cannot be told apart. Undo that, or place the deal again.";
    case "partlyDeleted":
      return `The names of these inputs are gone: ${listed(finding.missing)}. A refresh defines them again where the cells are still there.`;
    case "deleted":
      return "Its cells were deleted. Undo that in the sheet, or have it forgotten and place the deal again.";
    case "unknownModel":
      return `This version of Apsis does not know its model ${finding.model}. Install the version that placed it.`;
    case "otherVersion":
      return finding.isNewer
        ? `It was made by Apsis ${finding.version}, which is newer. Update Apsis to refresh it; until then it is left alone.`
        : `It was made by Apsis ${finding.version}, which laid it out differently. Place the deal again to refresh it.`;
    case "protected":
      return "Its sheet is protected. Unprotect it to refresh.";
    case "unreadableState":
      return "What was remembered of its last refresh cannot be read. The next refresh compares with what the sheet shows.";
  }
}

const MOST = 4;

function listed(texts: readonly string[]): string {
  if (texts.length <= MOST) return texts.join(", ");
  return `${texts.slice(0, MOST).join(", ")} and ${texts.length - MOST} more`;
}

/** Whether one version, such as "0.10.1", is later than another. */
export function isLater(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(/[.+-]/).map((part) => Number(part) || 0));
  const differs = [0, 1, 2].find((index) => (one[index] ?? 0) !== (two[index] ?? 0));
  return differs !== undefined && (one[differs] ?? 0) > (two[differs] ?? 0);
}
