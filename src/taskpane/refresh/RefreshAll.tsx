import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { FoundBlock, RefreshPlan } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Turn } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  target: { minHeight: "44px" },
  list: { ...typographyStyles.body1, margin: "8px 0 0", paddingLeft: "18px" },
});

interface AllProps {
  readonly desk: Desk;
  readonly blocks: readonly FoundBlock[];
  readonly onDone: () => void;
}

/** All blocks refreshed one after another: first what that would change, then the writing, which can be stopped between two. */
export function RefreshAll({ desk, blocks, onDone }: AllProps) {
  const styles = useStyles();
  const planning = useTask<readonly RefreshPlan[]>();
  const writing = useTask<readonly RefreshPlan[]>();
  const able = blocks.filter(({ canRefresh }) => canRefresh);
  if (able.length < 2) return null;
  const isBusy = planning.state.kind === "busy" || writing.state.kind === "busy";
  const plans =
    planning.state.kind === "done" && writing.state.kind === "idle" ? planning.state.value : undefined;
  const failed = [planning.state, writing.state].find(({ kind }) => kind === "failed");
  return (
    <>
      {!plans && (
        <div className={styles.row}>
          <Button
            className={styles.target}
            disabledFocusable={isBusy}
            onClick={() => {
              writing.drop();
              planning.start((turn) => planned(desk, able, turn));
            }}
          >
            Refresh all …
          </Button>
        </div>
      )}
      <Busy
        isBusy={isBusy}
        what="Refreshing"
        progress={progressOf(planning.state) ?? progressOf(writing.state)}
        onCancel={() => {
          planning.drop();
          writing.drop();
          onDone();
        }}
      />
      {plans && (
        <Question
          plans={plans}
          onYes={() => {
            writing.start((turn) => written(desk, plans, turn).finally(onDone));
          }}
          onNo={planning.drop}
        />
      )}
      <Told
        message={
          failed?.kind === "failed"
            ? { tone: "danger", text: failed.sentence }
            : writing.state.kind === "done"
              ? { tone: "success", text: `Refreshed ${writing.state.value.length} deals.` }
              : undefined
        }
      />
      {writing.state.kind === "done" && (
        <UndoAll desk={desk} plans={writing.state.value} onDone={onDone} onGone={writing.drop} />
      )}
    </>
  );
}

const progressOf = (state: { readonly kind: string; readonly progress?: Parameters<Turn["report"]>[0] }) =>
  state.progress;

interface QuestionProps {
  readonly plans: readonly RefreshPlan[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ plans, onYes, onNo }: QuestionProps) {
  const styles = useStyles();
  const able = plans.filter(isAble);
  return (
    <>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.block.id}>
            {plan.block.id}: {summary(plan)}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button className={styles.target} appearance="primary" onClick={onYes}>
          Refresh {able.length} deals
        </Button>
        <Button className={styles.target} onClick={onNo}>
          Cancel
        </Button>
      </div>
    </>
  );
}

interface UndoProps {
  readonly desk: Desk;
  readonly plans: readonly RefreshPlan[];
  readonly onDone: () => void;
  readonly onGone: () => void;
}

function UndoAll({ desk, plans, onDone, onGone }: UndoProps) {
  const styles = useStyles();
  const { state, start } = useTask<undefined>();
  return (
    <div className={styles.row}>
      <Button
        className={styles.target}
        disabledFocusable={state.kind === "busy"}
        onClick={() => {
          start(async ({ report }) => {
            for (const [done, plan] of [...plans].reverse().entries()) {
              report({ done, total: plans.length, what: plan.block.id });
              await desk.undoRefresh(plan);
            }
            onDone();
            onGone();
            return undefined;
          });
        }}
      >
        Undo all
      </Button>
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
    </div>
  );
}

const isAble = ({ refusal, problems }: RefreshPlan): boolean =>
  refusal === undefined && problems.length === 0;

function summary(plan: RefreshPlan): string {
  if (plan.refusal !== undefined) return plan.refusal;
  if (plan.problems.length > 0) return plan.problems[0].sentence;
  const changed = plan.rows.filter(({ before, after }) => before !== after).length;
  return changed === 0 ? "nothing has changed" : `${changed} outputs have changed`;
}

async function planned(desk: Desk, blocks: readonly FoundBlock[], turn: Turn): Promise<RefreshPlan[]> {
  const plans: RefreshPlan[] = [];
  for (const block of blocks) {
    if (turn.isOver()) break;
    turn.report({ done: plans.length, total: blocks.length, what: `Comparing ${block.id}` });
    await nextFrame();
    plans.push(desk.planRefresh(block, false));
  }
  return plans;
}

async function written(desk: Desk, plans: readonly RefreshPlan[], turn: Turn): Promise<RefreshPlan[]> {
  const done: RefreshPlan[] = [];
  const able = plans.filter(isAble);
  for (const plan of able) {
    if (turn.isOver()) break;
    turn.report({ done: done.length, total: able.length, what: `Refreshing ${plan.block.id}` });
    await desk.refresh(plan);
    done.push(plan);
  }
  return done;
}

/** So that what was reported is seen before the next computation. */
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));
