import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { deals } from "../models";
import { dealAt } from "./route";

const SEEN = "apsis.introduced";

const useStyles = makeStyles({
  card: {
    margin: "12px 16px 0",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: "4px 0 0" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  target: { minHeight: "44px" },
  again: {
    minHeight: "44px",
    margin: "4px 8px 0",
    paddingLeft: "8px",
    color: tokens.colorBrandForegroundLink,
    justifyContent: "flex-start",
  },
});

/** What to begin with; once it was skipped, a line that brings it back. */
export function FirstRun() {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(() => !wasSeen());
  const turn = (open: boolean) => () => {
    remember(!open);
    setOpen(open);
  };
  if (!isOpen) {
    return (
      <Button className={styles.again} appearance="transparent" size="small" onClick={turn(true)}>
        Introduction
      </Button>
    );
  }
  return (
    <Introduction
      onShow={() => {
        remember(true);
      }}
      onSkip={turn(false)}
    />
  );
}

interface IntroductionProps {
  readonly onShow: () => void;
  readonly onSkip: () => void;
}

function Introduction({ onShow, onSkip }: IntroductionProps) {
  const styles = useStyles();
  const [{ id, preset }] = deals;
  return (
    <aside className={styles.card} aria-label="Introduction">
      <p className={styles.title}>Start from a deal</p>
      <p className={styles.text}>
        A real financing of AI compute, as live formulas, with a source for each input. Or search the
        functions below.
      </p>
      <div className={styles.row}>
        <Button as="a" href={dealAt(id)} className={styles.target} appearance="primary" onClick={onShow}>
          Show {preset.title}
        </Button>
        <Button className={styles.target} onClick={onSkip}>
          Skip
        </Button>
      </div>
    </aside>
  );
}

/** Where nothing may be stored, the introduction is shown each time. */
function wasSeen(): boolean {
  try {
    return window.localStorage.getItem(SEEN) === "yes";
  } catch {
    return false;
  }
}

function remember(isSeen: boolean): void {
  try {
    window.localStorage.setItem(SEEN, isSeen ? "yes" : "no");
  } catch {
    // Then it is shown again.
  }
}
