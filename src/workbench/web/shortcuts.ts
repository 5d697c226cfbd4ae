// The add-in's keyboard shortcuts, as Excel reads them beside the manifest.

export interface Shortcut {
  /** Such as Ctrl+Shift+Alt+E. */
  readonly keys: string;
  readonly action: string;
}

interface ShortcutsFile {
  readonly shortcuts?: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

export const parseShortcuts = (json: string): Shortcut[] =>
  ((JSON.parse(json) as ShortcutsFile).shortcuts ?? []).map(({ action, key }) => ({
    action,
    keys: key.default,
  }));

/** A key by its place on the board: with Alt held it may write another letter. */
function keysOf({ ctrlKey, shiftKey, altKey, code }: KeyboardEvent): string {
  const held = [ctrlKey && "Ctrl", shiftKey && "Shift", altKey && "Alt"].filter(Boolean);
  return [...held, code.replace(/^Key|^Digit/, "")].join("+");
}

/** While the pane has the keyboard they do nothing here, as they may in Excel. */
export function listenForShortcuts(shortcuts: readonly Shortcut[], run: (action: string) => void): void {
  document.addEventListener(
    "keydown",
    (event) => {
      const found = shortcuts.find(({ keys }) => keys === keysOf(event));
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      run(found.action);
    },
    { capture: true },
  );
}
