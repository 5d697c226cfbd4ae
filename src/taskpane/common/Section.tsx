import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  section: { marginTop: "24px" },
  title: { ...typographyStyles.subtitle2, margin: "0 0 8px" },
});

/** A part of a page under its title. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
