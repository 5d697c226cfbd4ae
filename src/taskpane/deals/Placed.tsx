import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { addressOf } from "../../sheet/address";
import type { InsertPlan } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import { useTask } from "../common/useTask";
import { DEALS, whatIfAt } from "../route";
import type { Desk } from "./desk";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
});

interface PlacedProps {
  readonly desk: Desk;
  readonly plan: InsertPlan;
  /** After it was taken back. */
  readonly onGone: () => void;
}

/** What was done, the way back, and where to go on. */
export function Placed({ desk, plan, onGone }: PlacedProps) {
  const styles = useStyles();
  const undo = useTask<undefined>();
  const { start: startUndo, state } = undo;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  useEffect(() => {
    if (state.kind === "done") onGone();
  }, [state, onGone]);
  return (
    <>
      <Told message={{ tone: "success", text: doneText(plan) }} />
      <div className={styles.row}>
        <Button
          ref={first}
          className={styles.target}
          disabledFocusable={state.kind === "busy"}
          onClick={() => {
            startUndo(async () => {
              await desk.undoInsert(plan);
              return undefined;
            });
          }}
        >
          Undo
        </Button>
        <Button as="a" className={styles.target} href={DEALS}>
          In this workbook
        </Button>
        <Button as="a" className={styles.target} href={whatIfAt(plan.id)}>
          What-if
        </Button>
      </div>
      <Busy isBusy={state.kind === "busy"} what="Taking it back" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
    </>
  );
}

function doneText({ preview: { formulas, names, charts }, area }: InsertPlan): string {
  const what = `${formulas} formulas, ${names.length} names, ${charts.length} charts`;
  return `Placed at ${addressOf(area)}: ${what}. Change any input in the sheet, then refresh.`;
}
