import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { Definition } from "../catalogue/define";
import { sources } from "../catalogue/sources";
import type { Workbook } from "../sheet/workbook";
import { ArgumentList } from "./ArgumentList";
import { ExampleList } from "./ExampleList";
import { Page } from "./common/Page";
import { Section } from "./common/Section";
import { Returned } from "./Returned";
import { LIST } from "./route";
import { Signature } from "./Signature";
import { Twin } from "./Twin";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: "18px", "> li + li": { marginTop: "6px" } },
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
    <Page heading={definition.name} back={{ label: "All functions", address: LIST }} takesFocus={takesFocus}>
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
    </Page>
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
