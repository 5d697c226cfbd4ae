import { Button, makeStyles, ProgressBar, typographyStyles } from "@fluentui/react-components";
import type { Progress } from "./useTask";
import { useSlow } from "./useSlow";

/** From when on work shows that it goes on, and from when on it is likelier that Excel waits for the user. */
const SHOWN_MS = 300;
const SLOW_MS = 4000;

const useStyles = makeStyles({
  busy: { marginTop: "12px", display: "grid", rowGap: "8px" },
  text: { ...typographyStyles.caption1, margin: 0 },
  cancel: { minHeight: "44px", justifySelf: "start" },
});

interface BusyProps {
  readonly isBusy: boolean;
  /** What goes on: "Reading the workbook". */
  readonly what: string;
  readonly progress?: Progress | undefined;
  /** Missing where it is too late to stop. */
  readonly onCancel?: (() => void) | undefined;
}

/** That work goes on, how far it has come, and the way out of it. */
export function Busy({ isBusy, what, progress, onCancel }: BusyProps) {
  const styles = useStyles();
  const isShown = useSlow(isBusy, SHOWN_MS);
  const isSlow = useSlow(isBusy, SLOW_MS);
  if (!isBusy || !isShown) return null;
  const text = progress ? `${progress.what}: ${progress.done} of ${progress.total}` : `${what} …`;
  return (
    <div className={styles.busy}>
      <ProgressBar
        aria-label={what}
        shape="square"
        thickness="large"
        {...(progress && { value: progress.done, max: progress.total })}
      />
      <p role="status" className={styles.text}>
        {text}
        {isSlow && " If a cell is being edited, press Enter or Esc in the sheet."}
      </p>
      {onCancel && (
        <Button className={styles.cancel} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
