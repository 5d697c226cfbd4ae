/// <reference types="office-js" />
// Microsoft's own client for Excel in a window of its own, with our host behind it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { Pane } from "../../../src/workbench/host/addin";
import type { ThemeName } from "../../../src/workbench/host/context";
import { type ConnectedAddin, type OfficeRealm, installOffice } from "../../../src/workbench/host/office";
import { Trouble } from "../../../src/workbench/host/trouble";
import { type Evaluate, MemoryGrid } from "./memoryGrid";

export interface Client extends OfficeRealm {
  readonly Excel: typeof Excel & OfficeRealm["Excel"];
  readonly Office: typeof Office & OfficeRealm["Office"];
  readonly CustomFunctions: OfficeRealm["CustomFunctions"] & {
    readonly associate: (id: string | object, implementation?: unknown) => void;
    readonly Error: new (code: string, message?: string) => Error;
    readonly ErrorCode: Record<string, string>;
  };
}

const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
const script = new Script(readFileSync(file, "utf8"), { filename: file });

const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** A window as bare as the client takes it. Whatever could reach the network leaves its name in `reached`. */
function emptyWindow(reached: string[]) {
  const reach = (name: string) => () => {
    reached.push(name);
    throw new Error(`${name} was used.`);
  };
  const document = {
    readyState: "complete",
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
    createElement: reach("createElement"),
  };
  const window: Record<string, unknown> = { console, setTimeout, clearTimeout, document, history: {} };
  Object.assign(window, {
    window,
    self: window,
    top: window,
    parent: window,
    performance,
    localStorage: storage,
  });
  Object.assign(window, { sessionStorage: storage, location: { href: "https://localhost/taskpane.html" } });
  Object.assign(window, { addEventListener: () => undefined, fetch: reach("fetch"), Image: reach("Image") });
  Object.assign(window, { XMLHttpRequest: reach("XMLHttpRequest"), WebSocket: reach("WebSocket") });
  return Object.assign(window, { navigator: { userAgent: "", sendBeacon: reach("sendBeacon") } });
}

export interface Opened {
  readonly client: Client;
  readonly addin: ConnectedAddin;
  readonly grid: MemoryGrid;
  readonly trouble: Trouble;
  readonly reached: readonly string[];
}

const quiet: Pane = { show: () => undefined, hide: () => undefined };

export function openExcel({
  evaluate,
  pane = quiet,
  theme,
}: {
  evaluate?: Evaluate;
  pane?: Pane;
  theme?: ThemeName;
} = {}): Opened {
  const reached: string[] = [];
  const window = emptyWindow(reached);
  script.runInContext(createContext(window));
  const client = window as unknown as Client;
  const grid = new MemoryGrid(evaluate);
  const trouble = new Trouble(grid.file);
  return { client, grid, trouble, reached, addin: installOffice(client, grid, { pane, theme, trouble }) };
}
