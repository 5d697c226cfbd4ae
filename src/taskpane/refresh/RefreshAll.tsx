import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { FoundBlock, RefreshPlan } from "../../sheet/plans";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Progress, Task, TaskState, Turn } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import type { Message } from "../messages";

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
  const planning = useTask<readonly RefreshPlan[]>();
  const writing = useTask<Written>();
  const able = blocks.filter(({ canRefresh }) => canRefresh);
  if (able.length < 2) return null;
  const isIdle = writing.state.kind === "idle";
  const plans = planning.state.kind === "done" && isIdle ? planning.state.value : undefined;
  const begin = () => {
    writing.drop();
    planning.start((turn) => planned(desk, able, turn));
  };
  const write = (chosen: readonly RefreshPlan[]) => () => {
    writing.start((turn) => written(desk, chosen, turn).finally(onDone));
  };
  const cancel = () => {
    planning.drop();
    writing.drop();
    onDone();
  };
  return (
    <>
      <Going {...{ planning, writing, begin, cancel }} isAsked={plans !== undefined} />
      {plans && <Question plans={plans} onYes={write(plans)} onNo={planning.drop} />}
      {writing.state.kind === "done" && (
        <UndoAll desk={desk} plans={writing.state.value.plans} onDone={onDone} onGone={writing.drop} />
      )}
    </>
  );
}

interface GoingProps {
  readonly planning: Task<readonly RefreshPlan[]>;
  readonly writing: Task<Written>;
  readonly isAsked: boolean;
  readonly begin: () => void;
  readonly cancel: () => void;
}

/** The button, how far the work has come, and what came of it. */
function Going({ planning, writing, isAsked, begin, cancel }: GoingProps) {
  const styles = useStyles();
  const isBusy = planning.state.kind === "busy" || writing.state.kind === "busy";
  return (
    <>
      {!isAsked && (
        <div className={styles.row}>
          <Button className={styles.target} disabledFocusable={isBusy} onClick={begin}>
            Refresh all …
          </Button>
        </div>
      )}
      <Busy
        isBusy={isBusy}
        what="Refreshing"
        progress={progressOf(planning.state) ?? progressOf(writing.state)}
        onCancel={cancel}
      />
      <Told message={messageOf(planning.state, writing.state)} />
    </>
  );
}

function messageOf(
  planning: TaskState<readonly RefreshPlan[]>,
  writing: TaskState<Written>,
): Message | undefined {
  for (const state of [planning, writing])
    if (state.kind === "failed") return { tone: "danger", text: state.sentence };
  if (writing.kind !== "done") return undefined;
  const { plans, sentences } = writing.value;
  const text = [`Refreshed ${plans.length} deals.`, ...sentences].join(" ");
  return { tone: sentences.length > 0 ? "danger" : "success", text };
}

const progressOf = (state: TaskState<unknown>): Progress | undefined =>
  state.kind === "busy" ? state.progress : undefined;

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

/** What was refreshed, and why the rest was not. */
interface Written {
  readonly plans: readonly RefreshPlan[];
  readonly sentences: readonly string[];
}

async function written(desk: Desk, plans: readonly RefreshPlan[], turn: Turn): Promise<Written> {
  const outcomes = await desk.refreshAll(plans.filter(isAble), {
    onProgress: (done, total, id) => {
      turn.report({ done, total, what: `Refreshing ${id}` });
    },
    isCancelled: turn.isOver,
  });
  const done = new Set(outcomes.filter(({ isDone }) => isDone).map(({ id }) => id));
  return {
    plans: plans.filter(({ block }) => done.has(block.id)),
    sentences: outcomes.flatMap(({ id, sentence }) => (sentence === undefined ? [] : [`${id}: ${sentence}`])),
  };
}

/** So that what was reported is seen before the next computation. */
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));
