import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { Page } from "../common/Page";
import { Section } from "../common/Section";
import { moveFocus } from "../keys";
import { BlockList } from "./BlockList";
import { DealCards } from "./DealCards";
import { useDesk } from "./desk";
import { dealsByModel } from "./facts";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "0", color: tokens.colorNeutralForeground2 },
});

/** The home of deals: those in the workbook, and those to pick from. */
export function DealHome({ takesFocus }: { readonly takesFocus: boolean }) {
  const styles = useStyles();
  const desk = useDesk();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    moveFocus(event);
  };
  return (
    <Page heading="Deals" takesFocus={takesFocus}>
      <p className={styles.text}>
        Pick a deal to place its model as live formulas. What is not public says so.
      </p>
      {desk && <BlockList desk={desk} />}
      <div onKeyDown={onKeyDown}>
        {dealsByModel().map(([title, deals]) => (
          <Section key={title} title={title}>
            <DealCards label={title} deals={deals} />
          </Section>
        ))}
      </div>
    </Page>
  );
}
