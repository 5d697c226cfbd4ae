/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { MemoryWorkbook } from "../sheet/memoryWorkbook";
import {
  after,
  button,
  click,
  close,
  focus,
  focused,
  heading,
  link,
  links,
  open,
  press,
  searchBox,
  status,
  type,
} from "./page";

const connection = { workbook: new MemoryWorkbook("Lease"), isDark: () => undefined };

afterEach(close);

describe("The list of functions", () => {
  it("holds the whole catalogue under the titles of its families", async () => {
    await open("", connection);
    expect(heading()).toBe("Functions");
    expect(links()).toEqual(catalogue.map(({ name }) => name));
    const titles = [...document.querySelectorAll("h2")].map((title) => title.textContent);
    expect(titles).toEqual([
      "Flows, dates, rates",
      "Leases",
      "The vehicle that owns the chips",
      "Mergers",
      "Compute in orbit",
      "Compute on the ground",
    ]);
  });

  it("narrows to what is searched for, and says how much that is", async () => {
    await open("", connection);
    await type("OEUVRES de Laguérre");
    const citing = catalogue.filter(({ sources }) => sources.includes("descartes")).map(({ name }) => name);
    expect([...links()].sort()).toEqual([...citing].sort());
    expect(status()).toBe(`${citing.length} functions`);
    await type("zebra");
    expect(links()).toEqual([]);
    expect(status()).toBe("No function found. Try a shorter word, such as rent, rate or date.");
    await type("");
    expect(links()).toHaveLength(catalogue.length);
    expect(status()).toBe("");
  });

  it("is walked with the arrow keys, from the search box and back", async () => {
    await open("", connection);
    const names = catalogue.map(({ name }) => name);
    await focus(searchBox());
    await press("ArrowDown");
    expect(focused()).toMatch(names[0]);
    await press("End");
    expect(focused()).toMatch(names[names.length - 1]);
    await press("ArrowDown");
    expect(focused()).toMatch(names[names.length - 1]);
    await press("Home");
    await press("ArrowUp");
    expect(focused()).toBe("Search functions");
  });

  it("is one stop for Tab: the function that had the focus last", async () => {
    await open("", connection);
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>("ul a")].filter((each) => each.tabIndex === 0);
    expect(stops()).toEqual([link(catalogue[0].name)]);
    await focus(link("LEASE_RENT"));
    await press("ArrowDown");
    expect(stops()).toEqual([document.activeElement]);
  });

  it("opens the first function found on Enter", async () => {
    await open("", connection);
    await type("lease rent");
    await focus(searchBox());
    await press("Enter");
    expect(heading()).toBe("LEASE_RENT");
  });
});

describe("Going to a function's page and back", () => {
  it("is done by keyboard, with the focus on what was gone to", async () => {
    await open("", connection);
    await type("yearfrac");
    await focus(searchBox());
    await press("ArrowDown");
    await press("Enter");
    expect(window.location.hash).toBe("#/FIN_YEARFRAC");
    expect(document.activeElement?.tagName).toBe("H1");
    expect(focused()).toBe("FIN_YEARFRAC");
    await click(link("All functions"));
    expect(focused()).toMatch("FIN_YEARFRAC");
    expect(searchBox().value).toBe("yearfrac");
  });

  it("starts at the page that the address names, without taking the focus", async () => {
    await open("#/lease_rent", connection);
    expect(heading()).toBe("LEASE_RENT");
    expect(document.activeElement).toBe(document.body);
  });

  it("starts at the list for an address that names no function", async () => {
    await open("#_xdm_Info=x", connection);
    expect(heading()).toBe("Functions");
  });
});

describe("Without a workbook", () => {
  it("the pane shows the help, says so and inserts nothing", async () => {
    await open("#/LEASE_RENT", undefined);
    expect(document.body.textContent).toContain("Not connected to a workbook.");
    expect(button("Insert example 1").disabled).toBe(true);
  });
});

describe("The theme", () => {
  const background = () =>
    getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body)
      .getPropertyValue("--colorNeutralBackground1")
      .trim();

  it("follows the host, also when it changes", async () => {
    let isDark = true;
    await open("", { ...connection, isDark: () => isDark });
    const dark = background();
    isDark = false;
    await after(() => window.dispatchEvent(new Event("focus")));
    expect([dark, background()]).toEqual(["#292929", "#ffffff"]);
  });
});
