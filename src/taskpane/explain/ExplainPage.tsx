import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { Busy } from "../common/Busy";
import { figure } from "../common/figures";
import { Page } from "../common/Page";
import { Section } from "../common/Section";
import { Told } from "../common/Told";
import { useTask } from "../common/useTask";
import { ValueRows } from "../common/ValueRows";
import type { Desk } from "../deals/desk";
import { useDesk } from "../deals/desk";
import { Formula } from "../Formula";
import { CallView } from "./CallView";
import type { Seen } from "./look";
import { lookAtSelection } from "./look";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "4px 0 0" },
  quiet: { ...typographyStyles.caption1, margin: "4px 0 8px", color: tokens.colorNeutralForeground3 },
  target: { minHeight: "44px", marginTop: "12px" },
});

/** The selected cell explained; it follows the selection. */
export function ExplainPage({ takesFocus }: { readonly takesFocus: boolean }) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <Page heading="Explain" takesFocus={takesFocus}>
      {desk ? (
        <OfSelection desk={desk} />
      ) : (
        <p className={styles.text}>Open Apsis from Excel’s ribbon to have the selected cell explained.</p>
      )}
    </Page>
  );
}

function OfSelection({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const { state, start } = useTask<Seen>();
  const [last, setLast] = useState<Seen>();
  const look = useCallback(() => {
    start(() => lookAtSelection(desk.workbook, desk.namespace));
  }, [desk, start]);
  useEffect(() => {
    look();
    const stops = [desk.workbook.onSelectionChanged(look), desk.workbook.onChanged(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, look]);
  useEffect(() => {
    if (state.kind === "done") setLast(state.value);
  }, [state]);
  return (
    <>
      <Busy isBusy={state.kind === "busy" && !last} what="Reading the selected cell" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
      {state.kind === "failed" && (
        <Button className={styles.target} onClick={look}>
          Look again
        </Button>
      )}
      {last && state.kind !== "failed" && <SeenCell seen={last} namespace={desk.namespace} />}
    </>
  );
}

function SeenCell({ seen, namespace }: { readonly seen: Seen; readonly namespace: string }) {
  const styles = useStyles();
  const { address, value, filledFrom, formula, references, calls } = seen;
  return (
    <>
      <p className={styles.text} role="status">
        {address}: {value === "" ? "blank" : figure(value, { label: "" })}
        {filledFrom !== undefined && ` · filled by the formula in ${filledFrom}`}
      </p>
      {formula === undefined ? (
        <p className={styles.quiet}>
          The cell holds no formula. Select a cell with a function of {namespace} to see how its result comes
          about.
        </p>
      ) : (
        <Formula text={formula} />
      )}
      {formula !== undefined && calls.length === 0 && (
        <p className={styles.quiet}>The formula holds no function of {namespace}.</p>
      )}
      {calls.map((call, index) => (
        <CallView key={`${address} ${index}`} call={call} />
      ))}
      {references.length > 0 && (
        <Section title="Cells it refers to">
          <ValueRows
            rows={references.map(({ text, shown }) => ({ key: text, label: text, value: shown, unit: "" }))}
          />
        </Section>
      )}
    </>
  );
}
