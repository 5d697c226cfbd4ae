import { describe, expect, it, jest } from "@jest/globals";
import { associations } from "../../../src/workbench/host/office";
import { openExcel } from "./client";

describe("Office", () => {
  it("is ready in Excel and tells the callback too", async () => {
    const { client } = openExcel();
    const told = jest.fn();
    const info = await client.Office.onReady(told);
    expect(info).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(info.host).toBe(client.Office.HostType.Excel);
    expect(told).toHaveBeenCalledWith(info);
  });

  it("supports the sets that the host answers, and no newer ones", () => {
    const { client, trouble } = openExcel();
    const { requirements } = client.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
    trouble.withdraw("ExcelApi", "1.15");
    expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.2")).toBe(true);
    expect(requirements.isSetSupported("SharedRuntime")).toBe(true);
    expect(requirements.isSetSupported("SharedRuntime", "2.0")).toBe(false);
    expect(requirements.isSetSupported("toString")).toBe(false);
  });

  it("has a theme where it is given one, and another when that changes", () => {
    expect(openExcel().client.Office.context.officeTheme).toBeUndefined();
    const { client, addin } = openExcel({ theme: "light" });
    const light = client.Office.context.officeTheme.bodyBackgroundColor;
    addin.setTheme("dark");
    expect(client.Office.context.officeTheme.bodyBackgroundColor).not.toBe(light);
    expect(client.Office.context.officeTheme.isDarkTheme).toBe(true);
  });

  it("shows and hides the pane, and tells who asked to know", async () => {
    const asked: string[] = [];
    const pane = { show: () => asked.push("show"), hide: () => asked.push("hide") };
    const { client, addin } = openExcel({ pane });
    const heard: string[] = [];
    const stop = await client.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      heard.push(visibilityMode);
    });
    await client.Office.addin.showAsTaskpane();
    addin.visibilityChanged(true);
    await client.Office.addin.hide();
    addin.visibilityChanged(false);
    await stop();
    addin.visibilityChanged(true);
    expect(asked).toEqual(["show", "hide"]);
    expect(heard).toEqual([client.Office.VisibilityMode.taskpane, client.Office.VisibilityMode.hidden]);
  });

  it("remembers how the add-in is to start", async () => {
    const { client } = openExcel();
    const { addin, StartupBehavior } = client.Office;
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.none);
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.load);
  });

  it("runs the action of a button until it says that it is done", async () => {
    const { client, addin } = openExcel();
    const ran: unknown[] = [];
    client.Office.actions.associate("Repair", (event: { source: unknown; completed: () => void }) => {
      ran.push(event.source);
      event.completed();
    });
    await addin.runAction("repair");
    expect(ran).toEqual([{ id: "repair" }]);
    await expect(addin.runAction("other")).rejects.toThrow("other");
  });

  it("takes away the history that office.js takes away", () => {
    expect(openExcel().client.history).toEqual({ pushState: null, replaceState: null });
  });

  it("reaches for no network, neither when it loads nor when it works", async () => {
    const { client, reached } = openExcel();
    await client.Office.onReady();
    await client.Excel.run(async (context) => {
      context.workbook.getSelectedRange().load("values");
      await context.sync();
    });
    expect(reached).toEqual([]);
  });
});

describe("CustomFunctions", () => {
  it("associates functions by id in any case, one by one or as a table", () => {
    const { client, addin } = openExcel();
    const npv = () => 1;
    const irr = () => 2;
    client.CustomFunctions.associate("apsis.npv", npv);
    client.CustomFunctions.associate({ "APSIS.IRR": irr });
    expect(associations(client)).toEqual({ "APSIS.NPV": npv, "APSIS.IRR": irr });
    expect(addin.functions).toBe(associations(client));
  });

  it("warns of an id given twice and takes the last", () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const { client } = openExcel();
    const last = () => 2;
    client.CustomFunctions.associate("NPV", () => 1);
    client.CustomFunctions.associate("NPV", last);
    client.CustomFunctions.associate("NPV");
    expect(associations(client)).toEqual({ NPV: last });
    expect(warn.mock.calls).toEqual([["[DuplicatedName] Function=NPV"], ["[InvalidArg] Function=associate"]]);
    warn.mockRestore();
  });

  it("has Microsoft's errors with their codes and messages", () => {
    const { CustomFunctions } = openExcel().client;
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no rate found");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: "#N/A", message: "no rate found" });
  });
});
