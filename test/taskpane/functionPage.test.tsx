/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { parametersOf, shownName } from "../../src/catalogue/define";
import { sources } from "../../src/catalogue/sources";
import { close, open } from "./page";

afterEach(close);

const sections = () =>
  new Map(
    [...document.querySelectorAll("section")].map((each) => [each.querySelector("h2")?.textContent, each]),
  );
const textOf = (title: string) => sections().get(title)?.textContent ?? "";
const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);
const tableRows = () => [...document.querySelectorAll("tr")].map(cells);

describe("A function's page", () => {
  it.each(catalogue.map((definition) => [definition.name, definition] as const))(
    "says all that is known of %s",
    async (name, definition) => {
      await open(`#/${name}`);
      const page = document.body.textContent;
      expect(page).toContain(definition.summary);
      expect(page).toContain(`=APSIS.${name}(`);
      for (const [argument, { describe, options = [] }] of parametersOf(definition)) {
        expect(textOf("Arguments")).toContain(`${shownName(argument)}${describe}`);
        for (const { value, meaning } of options) expect(textOf("Arguments")).toContain(`${value}${meaning}`);
      }
      expect(textOf("Result")).toContain(definition.returns.describe);
      for (const note of definition.notes) expect(textOf("Good to know")).toContain(note);
      for (const { because } of definition.examples) expect(textOf("Examples")).toContain(because);
      for (const key of definition.sources) expect(textOf("Sources")).toContain(sources[key].title);
      const { lambda } = definition;
      const twin = "formula" in lambda ? lambda.formula : lambda.impossible;
      expect(textOf("In Excel’s own functions")).toContain(twin);
    },
  );

  it("shows a call as it is typed, what may be left out in brackets", async () => {
    await open("#/FIN_NPV");
    expect(document.querySelector("code")?.textContent.trim()).toBe(
      "=APSIS.FIN_NPV(period_rate, flows, [first_period])",
    );
  });

  it("says of an argument its unit, its shape and what stands in its place", async () => {
    await open("#/FIN_NPV");
    expect(textOf("Arguments")).toMatch(/decimal per period · required/);
    expect(textOf("Arguments")).toMatch(/money · one row or column · required/);
    expect(textOf("Arguments")).toMatch(/periods · optional, 1 if left out/);
  });

  it("computes the examples and shows a table as its cells would", async () => {
    await open("#/LEASE_SCHEDULE");
    expect(tableRows().slice(0, 2)).toEqual([
      ["Period", "Date", "Opening", "Rent", "Income", "Principal", "Closing"],
      ["1", "2026-04-01", "1,000.0000", "250.0000", "0.0000", "250.0000", "750.0000"],
    ]);
    expect(document.querySelector("thead")?.textContent).toMatch(/^Period/);
  });

  it("shows values that spill one below the other, without a header", async () => {
    await open("#/LEASE_RENT");
    expect(tableRows()).toEqual([["200.0000"], ["200.0000"], ["400.0000"], ["400.0000"]]);
    expect(document.querySelector("thead")).toBeNull();
  });

  it("shows a refusal with its sentence", async () => {
    await open("#/LEASE_RENT");
    expect(textOf("Examples")).toContain(
      "#VALUE!annual_yield must be a decimal per year, such as 0.105 for 10.5 %; got 10.5",
    );
  });
});
