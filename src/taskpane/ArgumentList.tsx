import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Argument, Option } from "../catalogue/arguments";
import type { Definition } from "../catalogue/define";
import { parametersOf, shownName } from "../catalogue/define";
import { units } from "../catalogue/units";
import { useCodeStyles } from "./code";

const useStyles = makeStyles({
  list: { margin: 0, "> dd + dt": { marginTop: "12px" } },
  name: { ...typographyStyles.body1Strong, fontFamily: tokens.fontFamilyMonospace },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  choices: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: "10px",
    rowGap: "4px",
    margin: "6px 0 0",
    ...typographyStyles.caption1,
    "> dd": { margin: 0 },
  },
});

/** Each argument: its name, what it is, its unit and shape, its default, and what may be typed. */
export function ArgumentList({ definition }: { readonly definition: Definition }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {parametersOf(definition).flatMap(([name, argument]) => [
        <dt key={name} className={styles.name}>
          {shownName(name)}
        </dt>,
        <dd key={`${name} is`} className={styles.text}>
          {argument.describe}
          <p className={styles.quiet}>{termsOf(argument)}</p>
          {argument.options && <Choices options={argument.options} />}
        </dd>,
      ])}
    </dl>
  );
}

function Choices({ options }: { readonly options: readonly Option[] }) {
  const styles = useStyles();
  const code = useCodeStyles();
  return (
    <dl className={styles.choices}>
      {options.flatMap(({ value, meaning }) => [
        <dt key={value} className={code.inline}>
          {value}
        </dt>,
        <dd key={`${value} is`}>{meaning}</dd>,
      ])}
    </dl>
  );
}

/** "money · one row or column · optional, 0 if left out" */
function termsOf({ unit, shape, optional, fallback }: Argument<unknown>): string {
  return [
    ...(unit === units.choice ? [] : [unit.label]),
    ...(shape === "vector" ? ["one row or column"] : []),
    optional
      ? fallback === undefined
        ? "optional"
        : `optional, ${String(fallback)} if left out`
      : "required",
  ].join(" · ");
}
