import { makeStyles, mergeClasses, typographyStyles } from "@fluentui/react-components";
import type { Returns } from "../catalogue/define";
import type { Unit } from "../catalogue/units";
import { useCodeStyles } from "./code";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "0 0 8px" },
});

const KINDS: Record<Exclude<Returns["kind"], "table" | "scalarOrTable">, string> = {
  scalar: "One value",
  vector: "A row or column of values, as the ranges given lie",
  scalarOrVector: "One value, or a row or column of them",
  grid: "A grid of values with its axes",
  each: "One value for each cell of a range, as the range lies",
};

/** What comes back, in which unit, and its definition. */
export function Returned({ returns }: { readonly returns: Returns }) {
  const styles = useStyles();
  const code = useCodeStyles();
  return (
    <>
      <p className={styles.text}>{kindOf(returns)}</p>
      <p className={mergeClasses(code.block, styles.text)}>{returns.describe}</p>
    </>
  );
}

function kindOf(returns: Returns): string {
  if (!("columns" in returns)) return `${KINDS[returns.kind]}: ${inUnit(returns.unit)}.`;
  const columns = Object.values(returns.columns).map(({ header, unit }) => `${header} (${unit.label})`);
  const table = `table under a header: ${columns.join(", ")}.`;
  return returns.kind === "table" ? `A ${table}` : `One value: ${inUnit(returns.unit)}; or a ${table}`;
}

function inUnit({ label, format }: Unit): string {
  return format === undefined ? label : `${label}, shown as ${format}`;
}
