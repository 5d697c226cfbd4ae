import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { call } from "../catalogue/call";
import type { Answer } from "../catalogue/cells";
import type { Definition, Example } from "../catalogue/define";
import { formulaOf } from "../sheet/formula";
import type { Size } from "../sheet/insertion";
import type { Workbook } from "../sheet/workbook";
import { Formula } from "./Formula";
import { Insert } from "./Insert";
import { Outcome } from "./Outcome";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "12px" },
  card: {
    minWidth: 0,
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  insert: { minHeight: "44px", marginTop: "12px" },
  because: { ...typographyStyles.body1, margin: "0 0 8px" },
});

interface ListProps {
  readonly definition: Definition;
  readonly namespace: string;
  readonly workbook: Workbook | undefined;
}

export function ExampleList({ definition, namespace, workbook }: ListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list} role="list">
      {definition.examples.map((example, index) => {
        const answer = computed(definition, example);
        const label = `Insert example ${index + 1}`;
        const formula = formulaOf(namespace, definition, example.arguments);
        return (
          <li key={formula} className={styles.card}>
            <p className={styles.because}>{example.because}</p>
            <Formula text={formula} />
            <Outcome
              label={`Result of example ${index + 1}`}
              answer={answer}
              hasHeader={"columns" in definition.returns}
            />
            {workbook ? (
              <Insert label={label} formula={formula} size={sizeOf(answer)} workbook={workbook} />
            ) : (
              <Button className={styles.insert} aria-label={label} disabled>
                Insert
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function computed(definition: Definition, example: Example): Answer {
  return call(definition, example.arguments, { formats: true });
}

function sizeOf(answer: Answer): Size {
  return Array.isArray(answer) ? { rows: answer.length, columns: answer[0].length } : { rows: 1, columns: 1 };
}
