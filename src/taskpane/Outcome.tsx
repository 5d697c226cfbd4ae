import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Answer } from "../catalogue/cells";
import { isFault } from "../catalogue/cells";
import { shown } from "./format";
import { ResultTable } from "./ResultTable";

const useStyles = makeStyles({
  value: {
    ...typographyStyles.subtitle2,
    margin: "8px 0 0",
    fontVariantNumeric: "tabular-nums",
  },
  fault: { color: tokens.colorStatusDangerForeground3 },
  message: { ...typographyStyles.body1, margin: "2px 0 0" },
});

interface OutcomeProps {
  /** Names a result of many cells: "Result of example 2". */
  readonly label: string;
  readonly answer: Answer;
  readonly hasHeader: boolean;
}

/** What comes out of a call, as the cells would show it. */
export function Outcome({ label, answer, hasHeader }: OutcomeProps) {
  const styles = useStyles();
  if (Array.isArray(answer)) return <ResultTable label={label} rows={answer} hasHeader={hasHeader} />;
  return (
    <>
      <p className={mergeClasses(styles.value, isFault(answer) && styles.fault)}>{shown(answer)}</p>
      {isFault(answer) && <p className={styles.message}>{answer.message}</p>}
    </>
  );
}
