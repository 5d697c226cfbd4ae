// The ribbon's buttons, the cells' context menu and the keyboard shortcuts: each shows the pane at a place of its own.

/** By the names in manifest.xml and shortcuts.json, the addresses that the pane knows. */
const places: readonly (readonly [string, string])[] = [
  ["showModels", "#/deals"],
  ["showRefresh", "#/refresh"],
  ["showWhatIf", "#/what-if"],
  ["showShare", "#/share"],
  ["showExplain", "#/explain"],
  ["showFunctions", "#/"],
];

/** Excel waits for `completed` after a button; a shortcut passes nothing. */
interface Command {
  completed?(): void;
}

/** @param go takes the pane, which shares the window with the commands, to an address */
export function associateCommands(go: (address: string) => void): void {
  if (typeof Office === "undefined") return;
  for (const [name, address] of places) {
    Office.actions.associate(name, (command?: Command) => {
      go(address);
      void Office.addin.showAsTaskpane().finally(() => command?.completed?.());
    });
  }
}
