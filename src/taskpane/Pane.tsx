import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Connection, Workbook } from "../sheet/workbook";
import { useDark, useLink } from "./connection";
import { FunctionList } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { Mark } from "./icons";
import { useRoute } from "./route";

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
  return (
    <FluentProvider className={styles.pane} theme={isDark ? webDarkTheme : webLightTheme}>
      {link === "none" && (
        <aside className={styles.notice}>
          Not connected to a workbook. Open Apsis from Excel’s ribbon to insert formulas.
        </aside>
      )}
      <Views namespace={namespace} workbook={workbook} />
      <footer className={styles.brand}>
        <Mark />
        Apsis {version}
      </footer>
    </FluentProvider>
  );
}

type ViewsProps = Pick<PaneProps, "namespace"> & { readonly workbook: Workbook | undefined };

/** The list or a function's page; what was searched for stays while a page is read. */
function Views({ namespace, workbook }: ViewsProps) {
  const { shown, left, hasMoved } = useRoute();
  const [query, setQuery] = useState("");
  if (!shown) return <FunctionList query={query} onQuery={setQuery} left={left} />;
  return (
    <FunctionPage
      key={shown.name}
      definition={shown}
      namespace={namespace}
      workbook={workbook}
      takesFocus={hasMoved}
    />
  );
}
