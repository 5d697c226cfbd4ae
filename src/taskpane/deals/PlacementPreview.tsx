import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { a1Area, addressOf } from "../../sheet/address";
import type { InsertPlan } from "../../sheet/plans";
import { Facts } from "../common/Facts";
import { Note } from "../common/Told";

const useStyles = makeStyles({
  names: {
    ...typographyStyles.body1,
    "> summary": { minHeight: "44px", lineHeight: "44px", cursor: "pointer" },
  },
  list: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
});

/** Exactly what placing a deal will touch. */
export function PlacementPreview({ plan }: { readonly plan: InsertPlan }) {
  const { preview, area, refusal, warnings, touched } = plan;
  if (refusal !== undefined) return <Note tone="danger" text={refusal} />;
  const cells = a1Area(area, area.rows, area.columns);
  const elsewhere = touched.filter(({ sheet }) => sheet !== area.sheet).map(addressOf);
  return (
    <>
      <Facts
        facts={[
          ["Sheet", preview.isNewSheet ? `${preview.sheet}, new` : preview.sheet],
          ["Cells", elsewhere.length > 0 ? [cells, ...elsewhere].join(", ") : cells],
          ["Formulas", `${preview.formulas}, ${preview.ourFormulas} of them of Apsis`],
          ["Names", `${preview.names.length} for the workbook`],
          ["Charts", preview.charts.length === 0 ? "none" : String(preview.charts.length)],
          ["Assumed", counted(preview.assumed.length, "input", "filled for illustration")],
          ["Blank", counted(preview.blank.length, "input", "not public")],
        ]}
      />
      <Details plan={plan} />
      {warnings.map((warning) => (
        <Note key={warning} tone="warning" text={warning} />
      ))}
    </>
  );
}

function Details({ plan: { preview } }: { readonly plan: InsertPlan }) {
  const styles = useStyles();
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Names", preview.names],
    ["Charts", preview.charts],
    ["Filled for illustration", preview.assumed],
    ["Blank", preview.blank],
  ];
  return (
    <details className={styles.names}>
      <summary>All that is written</summary>
      {groups
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <p key={title} className={styles.list}>
            <b>{title}:</b> {items.join(", ")}
          </p>
        ))}
    </details>
  );
}

function counted(count: number, word: string, rest: string): string {
  if (count === 0) return "none";
  return `${count} ${word}${count === 1 ? "" : "s"} ${rest}`;
}
