import { makeStyles, mergeClasses, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Definition } from "../catalogue/define";
import { familiesOf } from "./families";
import { FunctionItems } from "./FunctionItems";
import { moveFocus } from "./keys";
import { linkTo } from "./route";
import { search } from "./search";

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Office lays its own menu over the right end of the first line.
  heading: { ...typographyStyles.subtitle1, margin: "0 36px 8px 0", outlineStyle: "none" },
  search: { width: "100%", maxWidth: "none", minHeight: "44px" },
  family: { ...typographyStyles.caption1Strong, margin: 0, padding: "16px 16px 4px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { ...typographyStyles.caption1, padding: "12px 16px 4px" },
});

interface ListProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The function whose page the user has just left. */
  readonly left: Definition | undefined;
  readonly takesFocus: boolean;
}

/** All functions by family, or those that were searched for, the likeliest first. */
export function FunctionList({ query, onQuery, left, takesFocus }: ListProps) {
  const styles = useStyles();
  const main = useReturn(left, takesFocus);
  const [stop, setStop] = useState(left);
  const found = search(query);
  const isSearch = query.trim() !== "";
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const opens = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (opens && isSearch && found.length > 0) window.location.hash = linkTo(found[0]);
    else moveFocus(event);
  };
  const stops = { stop: stop && found.includes(stop) ? stop : found[0], onStop: setStop };
  return (
    <main ref={main} onKeyDown={onKeyDown}>
      <Top query={query} onQuery={onQuery} />
      <div role="status" className={mergeClasses(styles.quiet, isSearch && styles.count)}>
        {isSearch && counted(found.length)}
      </div>
      {isSearch ? (
        <FunctionItems label="Functions found" definitions={found} {...stops} />
      ) : (
        familiesOf(found).map(({ title, members }) => (
          <section key={title}>
            <h2 className={mergeClasses(styles.family, styles.quiet)}>{title}</h2>
            <FunctionItems label={title} definitions={members} {...stops} />
          </section>
        ))
      )}
    </main>
  );
}

function Top({ query, onQuery }: Pick<ListProps, "query" | "onQuery">) {
  const styles = useStyles();
  return (
    <header className={styles.top}>
      <h1 className={styles.heading} tabIndex={-1}>
        Functions
      </h1>
      <SearchBox
        className={styles.search}
        size="large"
        aria-label="Search functions"
        placeholder="Search: rent, XIRR, 30/360"
        value={query}
        onChange={(_, { value }) => {
          onQuery(value);
        }}
      />
    </header>
  );
}

/** Back on the list, the focus is on the line of the function that was left, or else on the heading. */
function useReturn(left: Definition | undefined, takesFocus: boolean) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const line = left && main.current?.querySelector<HTMLElement>(`a[href="${linkTo(left)}"]`);
    (line ?? main.current?.querySelector("h1"))?.focus();
  }, [left, takesFocus]);
  return main;
}

function counted(count: number): string {
  if (count === 0) return "No function found. Try a shorter word, such as rent, rate or date.";
  return count === 1 ? "1 function" : `${count} functions`;
}
