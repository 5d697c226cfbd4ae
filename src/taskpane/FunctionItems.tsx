import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Definition } from "../catalogue/define";
import { linkTo } from "./route";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "block",
    boxSizing: "border-box",
    minHeight: "44px",
    padding: "8px 16px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", ...typographyStyles.body1Strong, color: tokens.colorBrandForegroundLink },
  summary: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface ItemsProps {
  readonly label: string;
  readonly definitions: readonly Definition[];
  /** The one line that Tab reaches; arrow keys reach the others. */
  readonly stop: Definition | undefined;
  readonly onStop: (definition: Definition) => void;
}

export function FunctionItems({ label, definitions, stop, onStop }: ItemsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {definitions.map((definition) => (
        <li key={definition.name}>
          <a
            className={styles.item}
            href={linkTo(definition)}
            tabIndex={definition === stop ? 0 : -1}
            onFocus={() => {
              onStop(definition);
            }}
          >
            <span className={styles.name}>{definition.name}</span>
            <span className={styles.summary}>{definition.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
