// What Microsoft's loader, office.js, gives an add-in beside its client for Excel, and the client's connection to our grid.
import { type Associated, Association } from "./association";
import { type Pane, officeAddin } from "./addin";
import { type NativeBridge, bridgeTo } from "./bridge";
import { type ThemeName, hostInfo, officeContext } from "./context";
import { connectEvents } from "./events";
import type { Grid } from "./grid";
import { createHost } from "./host";
import { Trouble } from "./trouble";

/** `Excel.run`: options or objects to go on with come before the batch. */
export type Run = (...given: never[]) => Promise<unknown>;

/** The window of the pane after Microsoft's client has been loaded into it: the parts that are touched. */
export interface OfficeRealm {
  readonly document: Pick<Document, "readyState" | "addEventListener">;
  readonly history: object;
  readonly Office: Record<string, unknown> & { readonly addin: object; readonly actions: object };
  readonly CustomFunctions: object & { _association?: Association };
  readonly OSF: object;
  readonly Excel: { run: Run };
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: NativeBridge): void } };
}

export interface OfficeOptions {
  readonly pane: Pane;
  readonly theme?: ThemeName;
  readonly trouble?: Trouble;
}

/** The page's hold on the add-in in the pane. */
export interface ConnectedAddin {
  /** The add-in's custom functions by id, in capitals. */
  readonly functions: Readonly<Record<string, Associated>>;
  /** Runs the command of a ribbon button; resolves when it says that it is done. */
  runAction(id: string): Promise<void>;
  setTheme(theme: ThemeName): void;
  /** To be called after the pane was shown or hidden, by whomever. */
  visibilityChanged(visible: boolean): void;
}

/** The add-in's custom functions by id, in capitals, as its window holds them. */
export const associations = (realm: Pick<OfficeRealm, "CustomFunctions">): Record<string, Associated> =>
  realm.CustomFunctions._association?.mappings ?? {};

function whenLoaded(document: OfficeRealm["document"]): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else
      document.addEventListener("DOMContentLoaded", () => {
        resolve();
      });
  });
}

/** The client does not know `mergeUndoGroup` yet: what runs with it is one step to undo, however many requests it makes. */
function merging(run: Run, grid: Grid): Run {
  return (...given) => {
    const [options] = given as { mergeUndoGroup?: boolean }[];
    if (options.mergeUndoGroup !== true) return run(...given);
    const end = grid.beginStep();
    return run(...given).finally(end);
  };
}

function run(actions: Association, id: string): Promise<void> {
  const action = actions.mappings[id.toUpperCase()] as Associated | undefined;
  if (!action) return Promise.reject(new Error(`No function is associated with the action ${id}.`));
  return new Promise((resolve) => void action({ source: { id }, completed: resolve }));
}

/** Makes the window of the pane an add-in's window in Excel. To run after Microsoft's client and before the add-in's scripts. */
export function installOffice(realm: OfficeRealm, grid: Grid, options: OfficeOptions): ConnectedAddin {
  const functions = new Association();
  const actions = new Association();
  const { addin, visibilityChanged } = officeAddin(options.pane);
  const { theme: firstTheme, trouble = new Trouble(grid.file) } = options;
  let context = officeContext(trouble, firstTheme);

  const bridge = bridgeTo(createHost(grid, trouble), trouble);
  realm.OfficeExtension.HostBridge.init(bridge);
  connectEvents(grid, bridge);
  realm.Excel.run = merging(realm.Excel.run, grid);
  // The client's own Office.context asks this factory, which the loader would have made.
  const factory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  Object.assign(realm.OSF, { _OfficeAppFactory: factory });
  Object.assign(realm.CustomFunctions, { _association: functions, associate: functions.associate });
  Object.assign(realm.Office.actions, { _association: actions, associate: actions.associate });
  Object.assign(realm.Office.addin, addin);
  const ready = whenLoaded(realm.document).then(() => ({ ...hostInfo }));
  Object.assign(realm.Office, {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    onReady: (callback?: (info: typeof hostInfo) => unknown) =>
      ready.then((info) => {
        callback?.(info);
        return info;
      }),
  });
  // The loader takes these away, and add-ins have to live without them.
  Object.assign(realm.history, { pushState: null, replaceState: null });

  return {
    functions: functions.mappings,
    runAction: (id) => run(actions, id),
    setTheme: (theme) => {
      context = officeContext(trouble, theme);
    },
    visibilityChanged,
  };
}
