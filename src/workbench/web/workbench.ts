// Joins the parts: the grid with the add-in's functions, the pane with the grid, the page's commands with the pane.
import { BehaviorSubject } from "rxjs";
import { register } from "../calc/addIn";
import { type Book, bookOn } from "../calc/book";
import { toWorkbookData } from "../calc/bookData";
import type { Fault } from "../calc/customFunction";
import type { Workbench } from "../host/entry";
import type { ConnectedAddin } from "../host/office";
import type { Elements, PageProps } from "./Page";
import type { Files } from "./addInFiles";
import { showCallouts } from "./callouts";
import { descriptionsOf } from "./descriptions";
import { FormulaHelper } from "./formulaHelp/formulaHelp";
import type { Action } from "./manifest";
import { type MessageSource, createMessages } from "./messages";
import { PaneState } from "./paneState";
import { dark$, isDark } from "./theme";
import { createScreen } from "./univer";

/** `window.apsisWorkbench`: what the pane's window asks for, and the open workbook for tests and for the console. */
export interface Handle extends Workbench, Book {
  grid: Book["grid"];
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
  let ready: PageProps["ready"] = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    ready = (elements) => void open(elements, files, parts, addIn$).then(resolve, reject);
  });
  return { page: { manifest, bookName: book.name, ...parts, run, ready }, opened };
}

interface Parts {
  pane: PaneState;
  messages: MessageSource;
  helper: FormulaHelper;
}

async function open(
  { grid, frame }: Elements,
  { manifest, functions, book: data }: Files,
  { pane, messages, helper }: Parts,
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
  helper.watch(ground.injector, namespace, functions);
  await load(frame, manifest.panePath);
  ground.recalculate();
  await ground.settle();
  showCallouts(ground, book.grid).subscribe(messages);
}
