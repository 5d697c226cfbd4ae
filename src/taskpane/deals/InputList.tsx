import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Deal, Fact, Input } from "../../models/define";
import { figure, unitName } from "../common/figures";
import { provenanceNames } from "./facts";

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr max-content",
    columnGap: "12px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  label: { ...typographyStyles.body1 },
  value: {
    ...typographyStyles.body1Strong,
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  assumed: { color: tokens.colorPaletteMarigoldForeground3, fontWeight: tokens.fontWeightRegular },
  unit: {
    ...typographyStyles.caption1,
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  source: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
  kind: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

interface ListProps {
  readonly deal: Deal;
  readonly illustrative: boolean;
}

/** Each input of a deal: its value, its unit, and where it comes from. */
export function InputList({ deal: { model, preset }, illustrative }: ListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {Object.entries(model.inputs).map(([key, input]) => (
        <Row
          key={key}
          input={input}
          fact={preset.facts[key]}
          currency={preset.currency}
          illustrative={illustrative}
        />
      ))}
    </dl>
  );
}

interface RowProps {
  readonly input: Input;
  readonly fact: Fact;
  readonly currency: string;
  readonly illustrative: boolean;
}

function Row({ input: { label, unit }, fact, currency, illustrative }: RowProps) {
  const styles = useStyles();
  const isPublic = fact.provenance === "public";
  const isBlank = fact.value === "" || (fact.provenance === "assumed" && !illustrative);
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={mergeClasses(styles.value, !isPublic && styles.assumed)}>
        {isBlank ? "blank" : figure(fact.value, unit)}
        <span className={styles.unit}>{unitName(unit, currency)}</span>
      </dd>
      <dd className={styles.source}>
        <span className={styles.kind}>{provenanceNames[fact.provenance]}</span> {fact.source}
      </dd>
    </div>
  );
}
