/** The pane as the page around it shows and hides it. */
export interface Pane {
  show(): void;
  hide(): void;
}

type VisibilityHandler = (message: { visibilityMode: "Hidden" | "Taskpane" }) => unknown;

/** `Office.addin`, and the page's own word for a pane that was opened or closed by hand. */
export function officeAddin(pane: Pane) {
  const handlers = new Set<VisibilityHandler>();
  let startupBehavior = "None";
  const visibilityChanged = (visible: boolean) => {
    for (const handler of handlers) void handler({ visibilityMode: visible ? "Taskpane" : "Hidden" });
  };
  const addin = {
    getStartupBehavior: () => Promise.resolve(startupBehavior),
    setStartupBehavior(behavior: string) {
      startupBehavior = behavior;
      return Promise.resolve();
    },
    showAsTaskpane() {
      pane.show();
      return Promise.resolve();
    },
    hide() {
      pane.hide();
      return Promise.resolve();
    },
    onVisibilityModeChanged(handler: VisibilityHandler) {
      handlers.add(handler);
      return Promise.resolve(() => {
        handlers.delete(handler);
        return Promise.resolve();
      });
    },
  };
  return { addin, visibilityChanged };
}
