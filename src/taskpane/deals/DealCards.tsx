import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Deal } from "../../models/define";
import { formatted } from "../format";
import { dealAt } from "../route";
import { provenanceOf } from "./facts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  card: {
    display: "block",
    padding: "10px 12px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { display: "block", ...typographyStyles.body1Strong, color: tokens.colorBrandForegroundLink },
  summary: {
    ...typographyStyles.caption1,
    display: "block",
    maxHeight: "32px",
    overflow: "hidden",
    margin: "2px 0 6px",
  },
  quiet: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface CardsProps {
  readonly label: string;
  readonly deals: readonly Deal[];
}

/** Deals to pick from: what each is, the day its facts describe, and how much of them is public. */
export function DealCards({ label, deals }: CardsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {deals.map((deal) => (
        <li key={deal.id}>
          <a className={styles.card} href={dealAt(deal.id)}>
            <span className={styles.title}>{deal.preset.title}</span>
            <span className={styles.summary}>{deal.preset.notes.join(" ")}</span>
            <span className={styles.quiet}>As of {formatted(deal.preset.asOf, "yyyy-mm-dd")}</span>
            <span className={styles.quiet}>{provenanceOf(deal)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
