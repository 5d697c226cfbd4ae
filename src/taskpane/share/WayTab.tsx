import { Button, Checkbox, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReadBook } from "../../sheet/share";
import { recalled } from "../../sheet/share";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Task } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import type { Message } from "../messages";
import { PlanView } from "./PlanView";
import type { Way } from "./ways";
import { backFrom } from "./ways";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "12px 0 0" },
  quiet: { ...typographyStyles.caption1, margin: "8px 0 0" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
});

interface TabProps {
  readonly desk: Desk;
  readonly way: Way;
}

/** What was done, and how the workbook stands then. */
interface Done {
  readonly sentence: string;
  readonly book: ReadBook;
}

/** One way to share: what it would change, the doing, and the way back. */
export function WayTab({ desk, way }: TabProps) {
  const looking = useTask<ReadBook>();
  const writing = useTask<Done>();
  const [start, drop] = [looking.start, writing.drop];
  const look = useCallback(() => {
    drop();
    start(() => desk.survey(way.waits));
  }, [desk, way, start, drop]);
  useEffect(look, [look]);
  const seen = looking.state.kind === "done" ? looking.state.value : undefined;
  const book = writing.state.kind === "done" ? writing.state.value.book : seen;
  return (
    <>
      <Busy isBusy={looking.state.kind === "busy"} what="Reading the workbook" onCancel={looking.drop} />
      <Told message={messageOf(looking.state, writing.state)} />
      {book && <Planned desk={desk} way={way} book={book} writing={writing} onLook={look} />}
      {!book && looking.state.kind !== "busy" && <LookAgain onLook={look} />}
    </>
  );
}

function messageOf(looking: Task<ReadBook>["state"], writing: Task<Done>["state"]): Message | undefined {
  for (const state of [looking, writing])
    if (state.kind === "failed") return { tone: "danger", text: state.sentence };
  return writing.kind === "done" ? { tone: "success", text: writing.value.sentence } : undefined;
}

interface PlannedProps extends TabProps {
  readonly book: ReadBook;
  readonly writing: Task<Done>;
  readonly onLook: () => void;
}

function Planned({ desk, way, book, writing, onLook }: PlannedProps) {
  const styles = useStyles();
  const [overwrites, setOverwrites] = useState(false);
  const isBack = way.mode !== undefined && recalled(book.parts).provenance?.mode === way.mode;
  const how = useMemo(() => (isBack ? backFrom(way, overwrites) : way), [isBack, way, overwrites]);
  const plan = useMemo(() => how.plan(book, desk.sharing()), [how, book, desk]);
  const hasWork = plan.refusal === undefined && (plan.cells.length > 0 || plan.sheet !== undefined);
  const act = () => {
    writing.start(async () => {
      const done = await desk.share(plan, how.plan);
      const after = await desk.survey(how.waits);
      return { sentence: how.done(done, after, desk.sharing()), book: after };
    });
  };
  const isBusy = writing.state.kind === "busy";
  return (
    <>
      <p className={styles.text}>{how.intro}</p>
      <PlanView plan={plan} summary={how.preview(plan)} />
      {isBack && (plan.left.length > 0 || overwrites) && (
        <Checkbox
          checked={overwrites}
          label="Put formulas back also where cells were changed since"
          onChange={(_, { checked }) => {
            setOverwrites(checked === true);
          }}
        />
      )}
      {hasWork && how.notes.map((note) => <NoteLine key={note} text={note} />)}
      <Busy isBusy={isBusy} what={how.busy} />
      <div className={styles.row}>
        <Act verb={how.verb} isPrimary={!isBack} isBusy={isBusy} isAble={hasWork} onAct={act} />
        <LookAgain onLook={onLook} />
      </div>
    </>
  );
}

function NoteLine({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <p className={styles.quiet}>{text}</p>;
}

interface ActProps {
  readonly verb: string;
  readonly isPrimary: boolean;
  readonly isBusy: boolean;
  readonly isAble: boolean;
  readonly onAct: () => void;
}

/** The button stays where it is when it turns into the way back, and keeps the focus. */
function Act({ verb, isPrimary, isBusy, isAble, onAct }: ActProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.target}
      appearance={isPrimary ? "primary" : "secondary"}
      disabledFocusable={isBusy || !isAble}
      onClick={onAct}
    >
      {verb}
    </Button>
  );
}

function LookAgain({ onLook }: { readonly onLook: () => void }) {
  const styles = useStyles();
  return (
    <Button className={styles.target} onClick={onLook}>
      Look again
    </Button>
  );
}
