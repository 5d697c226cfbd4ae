import { Button, makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import { a1 } from "../sheet/address";
import type { Insertion, Size } from "../sheet/insertion";
import type { Workbook } from "../sheet/workbook";
import { Told } from "./common/Told";
import { useSlow } from "./common/useSlow";
import { messageOf, WAITING } from "./messages";
import { useInsertion } from "./useInsertion";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
});

/** Longer than Excel takes when it is not held up. */
const SLOW_MS = 1500;

interface InsertProps {
  /** The button's name among its like: "Insert example 2". */
  readonly label: string;
  readonly formula: string;
  readonly size: Size;
  readonly workbook: Workbook;
}

/** Puts a formula into the selected cell, after a look at what that would touch. */
export function Insert({ label, formula, size, workbook }: InsertProps) {
  const styles = useStyles();
  const invoker = useRef<HTMLButtonElement>(null);
  const { step, look, insert, close } = useInsertion(workbook, formula, size);
  const isBusy = step.kind === "looking" || step.kind === "writing";
  const isSlow = useSlow(isBusy, SLOW_MS);
  const isOpen = step.kind === "planned" || step.kind === "failed";
  /** The buttons below go away when they are pressed: the focus goes back to the one that stays. */
  const leaving = (act: () => void) => () => {
    invoker.current?.focus();
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) leaving(close)();
  };
  const answers = (plan: Insertion) => ({
    onYes: leaving(() => {
      insert(plan);
    }),
    onNo: leaving(close),
  });
  return (
    <div onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <Button
          ref={invoker}
          className={styles.target}
          aria-label={label}
          aria-expanded={isOpen}
          onClick={isBusy ? undefined : look}
        >
          Insert
        </Button>
      </div>
      <Told message={isSlow ? WAITING : messageOf(step)} />
      {step.kind === "planned" && step.plan.refusal === undefined && (
        <Question plan={step.plan} {...answers(step.plan)} />
      )}
    </div>
  );
}

interface QuestionProps {
  readonly plan: Insertion;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ plan: { area, replaces }, onYes, onNo }: QuestionProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button className={styles.target} appearance="primary" onClick={onYes}>
        {replaces === "" ? `Insert into ${a1(area)}` : `Replace ${a1(area)}`}
      </Button>
      <Button className={styles.target} onClick={onNo}>
        Cancel
      </Button>
    </div>
  );
}
