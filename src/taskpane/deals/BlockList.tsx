import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FoundBlock } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Section } from "../common/Section";
import { Told } from "../common/Told";
import { RefreshAll } from "../refresh/RefreshAll";
import { BlockCard } from "./BlockCard";
import type { Desk } from "./desk";
import { isGone } from "./findings";
import { useBlocks } from "./useBlocks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  text: { ...typographyStyles.body1, margin: 0 },
  target: { minHeight: "44px", marginTop: "8px" },
});

/** The deals that stand in the workbook, and how they are. */
export function BlockList({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const { state, look } = useBlocks(desk);
  const blocks = useLast(state.kind === "done" ? state.value : undefined);
  const gone = blocks?.filter(isGone) ?? [];
  return (
    <Section title="In this workbook">
      <Busy isBusy={state.kind === "busy" && !blocks} what="Reading the workbook" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
      {state.kind === "failed" && (
        <Button className={styles.target} onClick={look}>
          Look again
        </Button>
      )}
      {blocks?.length === 0 && <p className={styles.text}>No deal has been placed yet.</p>}
      {blocks && blocks.length > 0 && (
        <ul className={styles.list} role="list" aria-label="Deals in this workbook">
          {blocks.map((block) => (
            <li key={block.id}>
              <BlockCard desk={desk} block={block} />
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 && <Forget desk={desk} gone={gone} onForgotten={look} />}
      {blocks && <RefreshAll desk={desk} blocks={blocks} onDone={look} />}
    </Section>
  );
}

interface ForgetProps {
  readonly desk: Desk;
  readonly gone: readonly FoundBlock[];
  readonly onForgotten: () => void;
}

/** What is remembered of blocks that were deleted, offered for removal. */
function Forget({ desk, gone, onForgotten }: ForgetProps) {
  const styles = useStyles();
  const [sentence, setSentence] = useState<string>();
  const names = gone.map(({ id }) => id).join(", ");
  return (
    <>
      <Button
        className={styles.target}
        onClick={() => {
          desk.forget(gone).then(onForgotten, (error: unknown) => {
            setSentence(error instanceof Error ? error.message : String(error));
          });
        }}
      >
        Forget what was deleted: {names}
      </Button>
      <Told message={sentence === undefined ? undefined : { tone: "danger", text: sentence }} />
    </>
  );
}

/** The last value that was there. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== undefined) setLast(value);
  }, [value]);
  return value ?? last;
}
