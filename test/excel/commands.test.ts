import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import { associateCommands } from "../../src/excel/commands";
import { openExcel } from "../workbench/host/client";

const { actions, shortcuts } = JSON.parse(readFileSync("src/app/shortcuts.json", "utf8")) as {
  actions: { id: string; type: string; name: string }[];
  shortcuts: { action: string; key: { default: string; mac: string } }[];
};

const commands = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)</g)].map(
  ([, name]) => name,
);

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

function associated() {
  const seen: string[] = [];
  const opened = openExcel({ pane: { show: () => seen.push("shown"), hide: () => undefined } });
  Object.assign(globalThis, { Office: opened.client.Office });
  associateCommands((address) => seen.push(address));
  return { ...opened, seen };
}

describe("A command of the ribbon", () => {
  it.each([
    ["showModels", "#/deals"],
    ["showRefresh", "#/refresh"],
    ["showWhatIf", "#/what-if"],
    ["showShare", "#/share"],
    ["showExplain", "#/explain"],
    ["showFunctions", "#/"],
  ])("%s takes the pane to %s, shows it and says that it is done", async (name, address) => {
    const { addin, seen } = associated();
    await addin.runAction(name);
    expect(seen).toEqual([address, "shown"]);
  });

  it("of the manifest is one that the add-in carries out", async () => {
    const { addin } = associated();
    expect(new Set(commands).size).toBe(6);
    for (const name of commands) await addin.runAction(name);
  });

  it("is left alone outside of Office", () => {
    expect(() => {
      associateCommands(() => undefined);
    }).not.toThrow();
  });
});

describe("A keyboard shortcut", () => {
  it("runs an action that the add-in carries out", () => {
    expect(actions.map(({ id, type }) => [id, type])).toEqual(
      ["showExplain", "showRefresh", "showModels", "showShare"].map((id) => [id, "ExecuteFunction"]),
    );
    expect(actions.map(({ id }) => commands.includes(id))).toEqual([true, true, true, true]);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  });

  it("has keys of its own", () => {
    const keys = shortcuts.flatMap(({ key }) => [key.default, key.mac]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(shortcuts.map(({ key }) => key.default)).toEqual(
      ["E", "R", "M", "S"].map((key) => `Ctrl+Shift+Alt+${key}`),
    );
  });
});
