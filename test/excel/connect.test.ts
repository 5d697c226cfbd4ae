import { afterEach, describe, expect, it } from "@jest/globals";
import { connect } from "../../src/excel/connect";
import { openExcel } from "../workbench/host/client";

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

const officeOf = (theme?: "light" | "dark") => openExcel({ theme }).client.Office;

function withTheme(officeTheme: object): void {
  const answer = Promise.resolve({ host: "Excel" });
  Object.assign(globalThis, {
    Office: { HostType: { Excel: "Excel" }, onReady: () => answer, context: { officeTheme } },
  });
}

describe("A connection", () => {
  it("is none without Office, and none in a host that is not Excel", async () => {
    expect(await connect()).toBeUndefined();
    const nowhere = Promise.resolve({ host: null });
    Object.assign(globalThis, { Office: { HostType: { Excel: "Excel" }, onReady: () => nowhere } });
    expect(await connect()).toBeUndefined();
  });

  it.each([
    ["dark", true],
    ["light", false],
    [undefined, undefined],
  ] as const)("knows whether Excel is dark: with the theme %s it says %s", async (theme, expected) => {
    Object.assign(globalThis, { Office: officeOf(theme) });
    expect((await connect())?.isDark()).toBe(expected);
  });

  it.each([
    ["#212121", true],
    ["#F3F2F1", false],
  ])("goes by the background %s where Excel names colours only", async (bodyBackgroundColor, expected) => {
    withTheme({ bodyBackgroundColor });
    expect((await connect())?.isDark()).toBe(expected);
  });
});
