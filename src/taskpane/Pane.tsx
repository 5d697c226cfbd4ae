import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { Connection } from "../sheet/workbook";
import { useDark, useLink } from "./connection";
import { DeskContext } from "./deals/desk";
import { deskOn } from "./deals/deskOn";
import { FirstRun } from "./FirstRun";
import { Mark } from "./icons";
import { Navigation } from "./Navigation";
import { useRoute } from "./route";
import { Views } from "./Views";

export interface PaneProps {
  /** What stands before the names of functions in Excel. */
  readonly namespace: string;
  readonly version: string;
  readonly connection: Promise<Connection | undefined>;
}

const usePage = makeStaticStyles({
  // The edge of the embedding browser hides scroll bars that are not always there.
  body: { margin: 0, overflowY: "scroll" },
  // What gets the focus must not hide under what stays at the top.
  html: { scrollPaddingTop: "128px" },
});

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  notice: {
    padding: "10px 16px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  brand: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    marginTop: "auto",
    padding: "16px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export function Pane({ namespace, version, connection }: PaneProps) {
  usePage();
  const styles = useStyles();
  const link = useLink(connection);
  const isDark = useDark(link);
  const workbook = typeof link === "string" ? undefined : link.workbook;
  const desk = useMemo(
    () => workbook && deskOn(workbook, namespace, version),
    [workbook, namespace, version],
  );
  const route = useRoute();
  return (
    <FluentProvider className={styles.pane} theme={isDark ? webDarkTheme : webLightTheme}>
      {link === "none" && (
        <aside className={styles.notice}>
          Not connected to a workbook. Open Apsis from Excel’s ribbon to insert formulas.
        </aside>
      )}
      <DeskContext.Provider value={desk}>
        <Navigation place={route.place} />
        {route.place.kind === "functions" && <FirstRun />}
        <Views route={route} namespace={namespace} workbook={workbook} />
      </DeskContext.Provider>
      <footer className={styles.brand}>
        <Mark />
        Apsis {version}
      </footer>
    </FluentProvider>
  );
}
