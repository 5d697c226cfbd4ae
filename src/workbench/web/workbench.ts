// Joins the parts: the grid with the add-in's functions, the pane with the grid, the page's commands with the pane.
import { BehaviorSubject } from "rxjs";
import type { FUniver } from "@univerjs/core/facade";
import { register } from "../calc/addIn";
import { type Book, bookOn } from "../calc/book";
import { toWorkbookData } from "../calc/bookData";
import type { Fault } from "../calc/customFunction";
import type { Workbench } from "../host/entry";
import type { ConnectedAddin } from "../host/office";
import type { Elements, PageProps } from "./Page";
import type { Files } from "./addInFiles";
import { showCallouts } from "./callouts";
import { showCharts } from "./charts/chartLayer";
import { descriptionsOf } from "./descriptions";
import { FormulaHelper } from "./formulaHelp/formulaHelp";
import { leaveRemovedSheets } from "./leaveSheet";
import { Trouble } from "../host/trouble";
import type { Action, Manifest } from "./manifest";
import { type MessageSource, createMessages } from "./messages";
import { PaneState } from "./paneState";
import { listenForShortcuts } from "./shortcuts";
import { dark$, isDark } from "./theme";
import { createScreen } from "./univer";

/** `window.apsisWorkbench`: what the pane's window asks for, and the open workbook for tests and for the console. */
export interface Handle extends Workbench, Book {
  grid: Book["grid"];
  /** Makes Excel refuse, dawdle and resist. */
  trouble: Trouble;
}

/** What would go wrong in Excel must not pass unseen here. */
const complain = ({ address, functionName, what }: Fault) => {
  console.error(`${address}: ${functionName}. ${what}`);
};

/** The width from which the pane does not crowd the grid. */
const wide = 1100;

const themeName = (dark: boolean) => (dark ? "dark" : "light");

function load(frame: HTMLIFrameElement, path: string): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener("load", () => {
      resolve();
    });
    frame.src = path;
  });
}

export interface Opening {
  page: PageProps;
  /** Resolves when the workbook shows its values. */
  opened: Promise<void>;
}

export function openWorkbench(files: Files): Opening {
  const { manifest, book } = files;
  const parts = {
    pane: new PaneState(innerWidth >= wide),
    messages: createMessages(),
    helper: new FormulaHelper(),
  };
  const addIn$ = new BehaviorSubject<ConnectedAddin | null>(null);
  const run = (action: Action) => {
    if (action.kind === "showPane") parts.pane.show();
    else void addIn$.value?.runAction(action.functionName);
  };
  const act = (functionName: string) => {
    run({ kind: "execute", functionName });
  };
  listenForShortcuts(files.shortcuts, act);
  let ready: PageProps["ready"] = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    ready = (elements) => void open(elements, files, { ...parts, run }, addIn$).then(resolve, reject);
  });
  return { page: { manifest, bookName: book.name, ...parts, run, ready }, opened };
}

/** What the add-in's manifest has for the menu of a cell. */
function addToCellMenu(api: FUniver, { cellMenu }: Manifest, run: (action: Action) => void): void {
  for (const { id, label, tip, action } of cellMenu) {
    const perform = () => {
      run(action);
    };
    api
      .createMenu({ id, title: label, tooltip: tip, action: perform })
      .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }
}

interface Parts {
  pane: PaneState;
  messages: MessageSource;
  helper: FormulaHelper;
  run: (action: Action) => void;
}

async function open(
  { grid, frame }: Elements,
  { manifest, functions, book: data }: Files,
  { pane, messages, helper, run }: Parts,
  addIn$: BehaviorSubject<ConnectedAddin | null>,
): Promise<void> {
  const { namespace } = manifest;
  const associations = (id: string) => addIn$.value?.functions[id.toUpperCase()];
  const registration = register({ namespace, functions, associations }, complain);
  const screen = createScreen(grid, registration, descriptionsOf(namespace, functions));
  const ground = await screen.open(toWorkbookData(data, "workbook", registration.names));
  const book = bookOn(ground, registration.names);
  const handle: Handle = {
    ...book,
    pane,
    trouble: new Trouble(book.grid.file),
    theme: themeName(isDark()),
    connected: (addIn) => {
      addIn$.next(addIn);
    },
  };
  window.apsisWorkbench = handle;
  dark$.subscribe((dark) => {
    screen.api.toggleDarkMode(dark);
    addIn$.value?.setTheme(themeName(dark));
  });
  pane.open$.subscribe((visible) => addIn$.value?.visibilityChanged(visible));
  leaveRemovedSheets(ground);
  addToCellMenu(screen.api, manifest, run);
  showCharts(ground, book.grid);
  helper.watch(ground.injector, namespace, functions);
  await load(frame, manifest.panePath);
  ground.recalculate();
  await ground.settle();
  showCallouts(ground, book.grid).subscribe(messages);
}
