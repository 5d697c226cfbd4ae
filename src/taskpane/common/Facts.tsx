import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: "12px",
    rowGap: "4px",
    margin: "8px 0 0",
    "> dd": { margin: 0, overflowWrap: "anywhere" },
    "> dt": { color: tokens.colorNeutralForeground3 },
  },
});

/** Names and what is so called, side by side. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, what]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{what}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
