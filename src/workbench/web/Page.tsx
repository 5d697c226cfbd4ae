// The page: a title line with the ribbon's tabs, the commands, the grid and beside it the task pane.
import { useEffect, useRef, useState } from "react";
import { MessageLine } from "./MessageLine";
import { Ribbon } from "./Ribbon";
import { TabList } from "./TabList";
import type { Action, Manifest } from "./manifest";
import type { MessageSource } from "./messages";
import { FormulaHelp } from "./formulaHelp/FormulaHelp";
import type { FormulaHelper } from "./formulaHelp/formulaHelp";
import { useObserved } from "./observed";
import type { PaneState } from "./paneState";

export interface Elements {
  grid: HTMLElement;
  frame: HTMLIFrameElement;
}

export interface PageProps {
  manifest: Manifest;
  bookName: string;
  pane: PaneState;
  messages: MessageSource;
  helper: FormulaHelper;
  run: (action: Action) => void;
  /** Called once, when the elements stand that the rest is put into. */
  ready: (elements: Elements) => void;
}

const homeTab = "Home";

function TitleLine({ manifest, bookName }: Pick<PageProps, "manifest" | "bookName">) {
  return (
    <div className="title">
      <img src="/icons/apsis-24.png" srcSet="/icons/apsis-48.png 2x" width="22" height="22" alt="" />
      <strong>{manifest.name}</strong>
      <span className="book">{bookName}</span>
    </div>
  );
}

function PaneToggle({ pane }: Pick<PageProps, "pane">) {
  const open = useObserved(pane.open$, pane.open$.value);
  return (
    <button type="button" className="toggle" aria-pressed={open} onClick={pane.toggle}>
      Task pane
    </button>
  );
}

export function Page({ manifest, bookName, pane, messages, helper, run, ready }: PageProps) {
  const [tab, setTab] = useState(manifest.tab);
  const open = useObserved(pane.open$, pane.open$.value);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (grid.current && frame.current) ready({ grid: grid.current, frame: frame.current });
  }, [ready]);
  return (
    <div className="page" data-tab={tab === homeTab ? "home" : "add-in"}>
      <header>
        <TitleLine manifest={manifest} bookName={bookName} />
        <TabList tabs={[homeTab, manifest.tab]} selected={tab} select={setTab} />
        <PaneToggle pane={pane} />
      </header>
      <main>
        <div className="sheet">
          {tab === manifest.tab && <Ribbon groups={manifest.groups} run={run} />}
          <div className="grid" ref={grid} />
          <MessageLine messages={messages} />
        </div>
        <aside className="pane" aria-label={manifest.name} hidden={!open}>
          <div className="pane-title">
            <h2>{manifest.name}</h2>
            <button type="button" aria-label="Close the task pane" onClick={pane.hide}>
              ×
            </button>
          </div>
          <iframe ref={frame} title={manifest.name} />
        </aside>
      </main>
      <FormulaHelp state$={helper.state$} take={helper.take} />
    </div>
  );
}
