import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import type { Definition } from "../catalogue/define";
import { sources } from "../catalogue/sources";
import type { Workbook } from "../sheet/workbook";
import { ArgumentList } from "./ArgumentList";
import { ExampleList } from "./ExampleList";
import { BackIcon } from "./icons";
import { Returned } from "./Returned";
import { LIST } from "./route";
import { Signature } from "./Signature";
import { Twin } from "./Twin";

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { minHeight: "44px", justifyContent: "flex-start" },
  body: { padding: "12px 16px" },
  heading: { ...typographyStyles.subtitle1, margin: "0 0 4px", outlineStyle: "none" },
  section: { marginTop: "24px" },
  title: { ...typographyStyles.subtitle2, margin: "0 0 8px" },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: "18px", "> li + li": { marginTop: "6px" } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PageProps {
  readonly definition: Definition;
  readonly namespace: string;
  readonly workbook: Workbook | undefined;
  readonly takesFocus: boolean;
}

/** All that is known of a function, most wanted first. */
export function FunctionPage({ definition, namespace, workbook, takesFocus }: PageProps) {
  const styles = useStyles();
  return (
    <main>
      <div className={styles.top}>
        <Button as="a" href={LIST} appearance="transparent" className={styles.back} icon={<BackIcon />}>
          All functions
        </Button>
      </div>
      <div className={styles.body}>
        <Heading name={definition.name} takesFocus={takesFocus} />
        <p className={styles.text}>{definition.summary}</p>
        <Signature definition={definition} namespace={namespace} />
        <Section title="Arguments">
          <ArgumentList definition={definition} />
        </Section>
        <Section title="Result">
          <Returned returns={definition.returns} />
        </Section>
        <Section title="Good to know">
          <Items texts={definition.notes} />
        </Section>
        <Section title="Examples">
          <ExampleList definition={definition} namespace={namespace} workbook={workbook} />
        </Section>
        <Section title="Sources">
          <Items texts={definition.sources.map((key) => `${sources[key].title}: ${sources[key].where}`)} />
        </Section>
        <Section title="In Excel’s own functions">
          <Twin lambda={definition.lambda} />
        </Section>
      </div>
    </main>
  );
}

function Heading({ name, takesFocus }: { readonly name: string; readonly takesFocus: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    document.documentElement.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h1 className={styles.heading} tabIndex={-1} ref={heading}>
      {name}
    </h1>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Items({ texts }: { readonly texts: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
