import { Button, Checkbox, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { addressOf } from "../../sheet/address";
import type { FoundBlock, RefreshPlan } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Note, Told } from "../common/Told";
import type { Task } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import { AttributionView } from "./AttributionView";
import { CellFindings } from "./CellFindings";
import { DiffTable } from "./DiffTable";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "8px 0 0" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
});

interface RefreshingProps {
  readonly desk: Desk;
  readonly block: FoundBlock;
  readonly onLook: () => void;
}

/** The plan of a refresh as the user sees it, its writing and its undoing. */
export function Refreshing({ desk, block, onLook }: RefreshingProps) {
  const styles = useStyles();
  const [restores, setRestores] = useState(false);
  const plan = useMemo(() => desk.planRefresh(block, restores), [desk, block, restores]);
  const writing = useTask<RefreshPlan>();
  const isDone = writing.state.kind === "done";
  const isStopped = plan.refusal !== undefined || plan.problems.length > 0;
  return (
    <>
      <p className={styles.text}>{plan.block.title}</p>
      {plan.refusal !== undefined && <Note tone="danger" text={plan.refusal} />}
      {plan.problems.map(({ address, sentence }) => (
        <Note key={address} tone="danger" text={`${address}: ${sentence}`} />
      ))}
      <DiffTable plan={plan} />
      {plan.attribution && <AttributionView attribution={plan.attribution} currency={currencyOf(block)} />}
      <CellFindings plan={plan} />
      {plan.overwritten.length > 0 && !isDone && (
        <Checkbox
          checked={restores}
          label={`Put our formulas back into ${plan.overwritten.join(", ")}`}
          onChange={(_, { checked }) => {
            setRestores(checked === true);
          }}
        />
      )}
      {!isStopped && <p className={styles.text}>{touches(plan)}</p>}
      {!isStopped && !isDone && <Act desk={desk} plan={plan} writing={writing} />}
      {isDone && <Done desk={desk} plan={plan} onLook={onLook} />}
    </>
  );
}

const currencyOf = ({ deal }: FoundBlock): string => (deal === "" ? "money" : "USD m");

function touches({ touched, reentered }: RefreshPlan): string {
  const cells = touched.map(addressOf).join(", ");
  const formulas = reentered.length === 0 ? "" : ` ${reentered.length} formulas in error are entered again.`;
  return `A refresh writes the stamp of the block: ${cells}.${formulas}`;
}

interface ActProps {
  readonly desk: Desk;
  readonly plan: RefreshPlan;
  readonly writing: Task<RefreshPlan>;
}

function Act({ desk, plan, writing: { state, start } }: ActProps) {
  const styles = useStyles();
  const isBusy = state.kind === "busy";
  return (
    <>
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
      <Busy isBusy={isBusy} what="Refreshing" />
      <div className={styles.row}>
        <Button
          className={styles.target}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => {
            start(async () => {
              await desk.refresh(plan);
              return plan;
            });
          }}
        >
          Refresh
        </Button>
      </div>
    </>
  );
}

function Done({
  desk,
  plan,
  onLook,
}: {
  readonly desk: Desk;
  readonly plan: RefreshPlan;
  readonly onLook: () => void;
}) {
  const styles = useStyles();
  const { state, start } = useTask<undefined>();
  return (
    <>
      <Told
        message={{
          tone: "success",
          text: "Refreshed. The inputs of now are what later changes are compared with.",
        }}
      />
      <div className={styles.row}>
        <Button
          className={styles.target}
          ref={focused}
          disabledFocusable={state.kind === "busy"}
          onClick={() => {
            start(async () => {
              await desk.undoRefresh(plan);
              onLook();
              return undefined;
            });
          }}
        >
          Undo
        </Button>
      </div>
      <Busy isBusy={state.kind === "busy"} what="Taking it back" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
    </>
  );
}

/** The button that was pressed is gone: the focus goes to the one in its place. */
function focused(button: HTMLButtonElement | HTMLAnchorElement | null): void {
  button?.focus();
}
