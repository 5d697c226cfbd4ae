import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { FoundBlock } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Page } from "../common/Page";
import { Told } from "../common/Told";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import { useDesk } from "../deals/desk";
import { DEALS } from "../route";
import { Refreshing } from "./Refreshing";

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: "8px 0 0" } });

interface PageProps {
  readonly id: string;
  readonly takesFocus: boolean;
}

/** What a refresh of one block would change, and why; then the refresh. */
export function RefreshPage({ id, takesFocus }: PageProps) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <Page heading={`Refresh ${id}`} back={{ label: "All deals", address: DEALS }} takesFocus={takesFocus}>
      {desk ? (
        <OfBlock desk={desk} id={id} />
      ) : (
        <p className={styles.text}>Open Apsis from Excel’s ribbon to refresh a deal.</p>
      )}
    </Page>
  );
}

function OfBlock({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const { state, start } = useTask<FoundBlock>();
  const look = useCallback(() => {
    start(() => blockCalled(desk, id));
  }, [desk, id, start]);
  useEffect(look, [look]);
  return (
    <>
      <Busy isBusy={state.kind === "busy"} what="Reading the workbook" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
      {state.kind === "done" && <Refreshing key={id} desk={desk} block={state.value} onLook={look} />}
    </>
  );
}

export async function blockCalled(desk: Desk, id: string): Promise<FoundBlock> {
  const block = (await desk.find()).find((each) => each.id.toUpperCase() === id.toUpperCase());
  if (block) return block;
  throw new Error(`No deal called ${id} stands in this workbook. Choose one under Deals.`);
}
