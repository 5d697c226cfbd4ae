import { Button, makeStyles } from "@fluentui/react-components";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Task, Turn } from "../common/useTask";

const useStyles = makeStyles({ run: { minHeight: "44px", marginTop: "12px", width: "100%" } });

interface RunProps<T> {
  readonly label: string;
  readonly task: Task<T>;
  readonly work: (turn: Turn) => Promise<T>;
}

/** The button that computes, how far that has come, and the way out of it. */
export function Run<T>({ label, task: { state, start, drop }, work }: RunProps<T>) {
  const styles = useStyles();
  const isBusy = state.kind === "busy";
  return (
    <>
      <Button
        className={styles.run}
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => {
          start(work);
        }}
      >
        {label}
      </Button>
      <Busy
        isBusy={isBusy}
        what="Computing"
        progress={state.kind === "busy" ? state.progress : undefined}
        onCancel={drop}
      />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
    </>
  );
}
