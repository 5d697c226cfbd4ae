import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { addressOf } from "../../sheet/address";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Task } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import { useDesk } from "../deals/desk";
import type { Message } from "../messages";
import type { Axis } from "./GridTab";
import type { Live, LivePlan } from "./live";
import { liveOf, planLive } from "./live";
import type { Subject } from "./subject";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
  quiet: { ...typographyStyles.caption1, margin: "8px 0 0", color: tokens.colorNeutralForeground3 },
});

interface LiveProps {
  readonly subject: Subject;
  readonly output: string;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The grid as live formulas in the sheet, where one function of ours can say it. */
export function LiveGrid({ subject, output, rows, columns }: LiveProps) {
  const styles = useStyles();
  const desk = useDesk();
  if (!desk || !subject.block) return null;
  const live = liveOf(subject, output, [rows, columns], desk.namespace);
  if (live) return <Placing desk={desk} live={live} />;
  return (
    <p className={styles.quiet}>
      Live in the sheet only where the output is one function of both inputs, such as the rent by yield and
      cost.
    </p>
  );
}

function Placing({ desk, live }: { readonly desk: Desk; readonly live: Live }) {
  const styles = useStyles();
  const look = useTask<LivePlan>();
  const writing = useTask<LivePlan>();
  const { state } = look;
  const failed = [state, writing.state].find(({ kind }) => kind === "failed");
  const plan = state.kind === "done" ? state.value : undefined;
  return (
    <>
      {!plan && (
        <div className={styles.row}>
          <Button
            className={styles.target}
            onClick={() => {
              look.start(() => planLive(desk.workbook, live, desk.namespace));
            }}
          >
            Place in the sheet as live formulas …
          </Button>
        </div>
      )}
      <Busy isBusy={state.kind === "busy"} what="Looking at the selection" />
      <Busy isBusy={writing.state.kind === "busy"} what="Writing" />
      <Told message={failed?.kind === "failed" ? { tone: "danger", text: failed.sentence } : undefined} />
      {plan && <Question desk={desk} plan={plan} writing={writing} onNo={look.drop} />}
    </>
  );
}

interface QuestionProps {
  readonly desk: Desk;
  readonly plan: LivePlan;
  readonly writing: Task<LivePlan>;
  readonly onNo: () => void;
}

function Question({ desk, plan, writing, onNo }: QuestionProps) {
  const styles = useStyles();
  const isDone = writing.state.kind === "done";
  const place = () => desk.workbook.apply(plan.changes).then(() => plan);
  const undo = async () => {
    await desk.workbook.apply(plan.reverse);
    onNo();
    writing.drop();
    return plan;
  };
  return (
    <>
      <Told message={messageOf(plan, isDone)} />
      <div className={styles.row}>
        {plan.refusal === undefined && !isDone && (
          <Button
            className={styles.target}
            appearance="primary"
            onClick={() => {
              writing.start(place);
            }}
          >
            Place
          </Button>
        )}
        <Button
          className={styles.target}
          onClick={() => {
            if (isDone) writing.start(undo);
            else onNo();
          }}
        >
          {isDone ? "Undo" : "Cancel"}
        </Button>
      </div>
    </>
  );
}

function messageOf({ area, refusal }: LivePlan, isDone: boolean): Message {
  const where = addressOf(area);
  if (refusal !== undefined) return { tone: "danger", text: refusal };
  if (isDone) return { tone: "success", text: `Placed at ${where}. It follows the inputs of the deal.` };
  const what = "the terms, which refer to the deal’s cells, and one FIN_SENS";
  return { tone: "neutral", text: `Goes into ${where}: ${what}. Nothing is there yet.` };
}
