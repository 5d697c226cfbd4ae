import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Definition } from "../catalogue/define";
import { Formula } from "./Formula";

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    minHeight: "44px",
    lineHeight: "44px",
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  text: { ...typographyStyles.body1, margin: "0 0 8px" },
});

/** The same definition without Apsis, or why there is none; folded away. */
export function Twin({ lambda }: Pick<Definition, "lambda">) {
  const styles = useStyles();
  const hasTwin = "formula" in lambda;
  return (
    <details>
      <summary className={styles.summary}>{hasTwin ? "Show the LAMBDA" : "Why there is no LAMBDA"}</summary>
      <p className={styles.text}>
        {hasTwin
          ? "The same definition without Apsis, to check it or to send the workbook on. Give it a name in Formulas, Name Manager."
          : `Excel’s own functions cannot say it: ${lambda.impossible}.`}
      </p>
      {hasTwin && <Formula text={`=${lambda.formula}`} />}
    </details>
  );
}
