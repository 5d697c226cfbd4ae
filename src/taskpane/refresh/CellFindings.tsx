import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { RefreshPlan } from "../../sheet/plans";
import { Section } from "../common/Section";

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: "18px", "> li + li": { marginTop: "6px" } },
});

/** What a refresh finds of single cells: in error, overwritten, other than the engine's, blank. */
export function CellFindings({ plan }: { readonly plan: RefreshPlan }) {
  const styles = useStyles();
  const { reentered, overwritten, differing, blank } = plan;
  const lines = [
    reentered.length > 0 && `In error and entered again: ${listed(reentered)}.`,
    overwritten.length > 0 && `Overwritten since it was placed: ${listed(overwritten)}.`,
    ...differing.map(
      ({ address, shown, engine }) => `${address} shows ${String(shown)}, the engine says ${String(engine)}.`,
    ),
    blank.length > 0 && `Blank inputs: ${blank.join(", ")}.`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Section title="Cells">
      <ul className={styles.list}>
        {lines.slice(0, 12).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function listed(addresses: readonly string[]): string {
  const most = 8;
  if (addresses.length <= most) return addresses.join(", ");
  return `${addresses.slice(0, most).join(", ")} and ${addresses.length - most} more`;
}
