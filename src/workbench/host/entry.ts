// The script that follows Microsoft's client in what is served to the pane in place of office.js.
import type { Pane } from "./addin";
import type { ThemeName } from "./context";
import type { Grid } from "./grid";
import { type ConnectedAddin, type OfficeRealm, installOffice } from "./office";
import type { Trouble } from "./trouble";

/** What the page around the pane sets as `window.apsisWorkbench` before it loads the pane. */
export interface Workbench {
  readonly grid: Grid;
  readonly pane: Pane;
  readonly theme?: ThemeName;
  readonly trouble?: Trouble;
  /** Called once Office is there and before the add-in's own scripts run. */
  connected(addin: ConnectedAddin): void;
}

declare global {
  interface Window extends OfficeRealm {
    apsisWorkbench?: Workbench;
  }
}

const workbench = window.parent.apsisWorkbench;
if (!workbench) throw new Error("window.apsisWorkbench must be set on the page before it loads the pane.");
workbench.connected(installOffice(window, workbench.grid, workbench));
