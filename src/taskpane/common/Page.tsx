import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { BackIcon } from "../icons";

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { minHeight: "44px", justifyContent: "flex-start" },
  body: { padding: "12px 16px" },
  heading: { ...typographyStyles.subtitle1, margin: "0 0 4px", outlineStyle: "none" },
});

interface PageProps {
  readonly heading: string;
  /** Where the arrow at the top leads to. */
  readonly back?: { readonly label: string; readonly address: string };
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** A page of the pane: the way back, its heading, and what it says. */
export function Page({ heading, back, takesFocus, children }: PageProps) {
  const styles = useStyles();
  return (
    <main>
      {back && (
        <div className={styles.top}>
          <Button
            as="a"
            href={back.address}
            appearance="transparent"
            className={styles.back}
            icon={<BackIcon />}
          >
            {back.label}
          </Button>
        </div>
      )}
      <div className={styles.body}>
        <Heading text={heading} takesFocus={takesFocus} />
        {children}
      </div>
    </main>
  );
}

function Heading({ text, takesFocus }: { readonly text: string; readonly takesFocus: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    document.documentElement.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h1 className={styles.heading} tabIndex={-1} ref={heading}>
      {text}
    </h1>
  );
}
