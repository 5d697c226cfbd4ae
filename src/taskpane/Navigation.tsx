import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Place } from "./route";
import { DEALS, EXPLAIN, LIST, SHARE } from "./route";

const useStyles = makeStyles({
  // Office lays its own menu over the right end of the first line.
  bar: {
    display: "flex",
    columnGap: "4px",
    padding: "0 40px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    minHeight: "44px",
    padding: "12px 8px 9px",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: "3px solid transparent",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorBrandStroke1 },
  },
});

const parts: readonly (readonly [string, string, readonly Place["kind"][]])[] = [
  ["Functions", LIST, ["functions", "function"]],
  ["Deals", DEALS, ["deals", "deal", "refresh", "whatIf"]],
  ["Explain", EXPLAIN, ["explain"]],
  ["Share", SHARE, ["share"]],
];

/** The parts of the pane, at the top of each of its pages. */
export function Navigation({ place }: { readonly place: Place }) {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label="Parts of Apsis">
      {parts.map(([label, address, kinds]) => {
        const isHere = kinds.includes(place.kind);
        return (
          <a
            key={label}
            href={address}
            className={mergeClasses(styles.link, isHere && styles.current)}
            aria-current={isHere ? "page" : undefined}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
