import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Deal } from "../../models/define";
import { Page } from "../common/Page";
import { Section } from "../common/Section";
import { formatted } from "../format";
import { DEALS } from "../route";
import { Glance } from "./Glance";
import { InputList } from "./InputList";
import { Placing } from "./Placing";
import { provenanceOf } from "./facts";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "4px 0 0" },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface DealProps {
  readonly deal: Deal;
  readonly takesFocus: boolean;
}

/** One deal before it is placed: what it is, what placing it touches, what comes out, and each input with its source. */
export function DealPage({ deal, takesFocus }: DealProps) {
  const styles = useStyles();
  const [illustrative, setIllustrative] = useState(true);
  const { model, preset } = deal;
  return (
    <Page heading={preset.title} back={{ label: "All deals", address: DEALS }} takesFocus={takesFocus}>
      <p className={styles.quiet}>
        {model.title} · {preset.currency} · as of {formatted(preset.asOf, "yyyy-mm-dd")}
      </p>
      <p className={styles.text}>{preset.notes.join(" ")}</p>
      <Placing deal={deal} illustrative={illustrative} onIllustrative={setIllustrative} />
      <Section title="What it computes">
        <Glance deal={deal} illustrative={illustrative} />
      </Section>
      <Section title="Inputs">
        <p className={styles.quiet}>{provenanceOf(deal)}</p>
        <InputList deal={deal} illustrative={illustrative} />
      </Section>
    </Page>
  );
}
