import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { DiffRow, RefreshPlan } from "../../sheet/plans";
import { figure, moved } from "../common/figures";
import { FigureTable } from "../common/FigureTable";
import { Section } from "../common/Section";
import { formatted } from "../format";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  share: { display: "block" },
});

/** The outputs that a refresh finds changed: before, now and by how much; the others are counted. */
export function DiffTable({ plan: { rows } }: { readonly plan: RefreshPlan }) {
  const styles = useStyles();
  const changed = rows.filter(({ before, after }) => before !== after);
  const same = rows.length - changed.length;
  return (
    <Section title="What has changed">
      {changed.length === 0 ? (
        <p className={styles.text}>
          Nothing: all {rows.length} outputs are as they were at the last insert or refresh.
        </p>
      ) : (
        <>
          <FigureTable
            label="Outputs before and now"
            columns={[{ header: "Output" }, { header: "Before" }, { header: "Now" }, { header: "Change" }]}
            rows={changed.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
          />
          {same > 0 && <p className={styles.text}>{same} outputs are as they were.</p>}
        </>
      )}
    </Section>
  );
}

function cellsOf({ label, unit, before, after, change, share, sentence }: DiffRow) {
  return [
    sentence === undefined ? label : `${label}. ${sentence}`,
    figure(before, unit),
    figure(after, unit),
    <>
      {moved(change, unit)}
      {share !== undefined && !unit.format?.endsWith("%") && <Share share={share} />}
    </>,
  ];
}

function Share({ share }: { readonly share: number }) {
  const styles = useStyles();
  const sign = share < 0 ? "−" : "+";
  return <span className={styles.share}>{`${sign}${formatted(Math.abs(share), "0.0%")}`}</span>;
}
