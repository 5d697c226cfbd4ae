import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr minmax(0, max-content)",
    columnGap: "12px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  label: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  value: {
    ...typographyStyles.body1Strong,
    margin: 0,
    textAlign: "right",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  assumed: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightRegular },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  unit: {
    ...typographyStyles.caption1,
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  note: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  kind: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

/** A named value with its unit and where it comes from. */
export interface ValueRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly tone?: "assumed" | "wrong";
  /** A word before the note. */
  readonly kind?: string;
  readonly note?: string;
}

/** Names at the left, figures at the right, and below each what is to be known of it. */
export function ValueRows({ rows }: { readonly rows: readonly ValueRow[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {rows.map(({ key, label, value, unit, tone, kind, note }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.value, tone && styles[tone])}>
            {value}
            <span className={styles.unit}>{unit}</span>
          </dd>
          {note !== undefined && (
            <dd className={styles.note}>
              {kind !== undefined && <span className={styles.kind}>{kind} </span>}
              {note}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
