import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { search } from "../../src/taskpane/search";

const found = (query: string): readonly string[] => search(query).map(({ name }) => name);

describe("A search", () => {
  it("finds everything for nothing, in the catalogue's order", () => {
    expect(search("  ")).toBe(catalogue);
    expect(search("…")).toBe(catalogue);
  });

  it.each(catalogue.map(({ name }) => name))(
    "finds %s by its name first, also as it is typed into a cell",
    (name) => {
      expect(found(name)[0]).toBe(name);
      expect(found(`${name.toLowerCase()}(`)[0]).toBe(name);
    },
  );

  it.each([
    ["xir", "FIN_XIRR", "the start of a name"],
    ["earfra", "FIN_YEARFRAC", "the middle of a name"],
  ])("for %s puts %s first, by %s", (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it.each([
    ["net investment implicit", "LEASE_SCHEDULE", "a summary"],
    ["initial_costs", "LEASE_RENT", "an argument"],
    ["escalators", "LEASE_RENT", "what an argument is"],
    ["30e/360", "FIN_YEARFRAC", "a choice"],
    ["triple-net", "LEASE_RENT", "a note"],
    ["Mahugh", "FIN_YEARFRAC", "a source"],
    ["Œuvres", "FIN_XIRR", "a source with a ligature"],
  ])("for %s finds %s, by %s, and not everything", (query, name) => {
    expect(found(query)).toContain(name);
    expect(found(query).length).toBeLessThan(catalogue.length / 2);
  });

  it("asks for every word", () => {
    expect(found("rent")).toContain("LEASE_RENT");
    expect(found("rent 30/360")).toEqual([]);
  });

  it("ranks a name above a mention", () => {
    const rents = found("rent");
    expect(rents[0]).toBe("LEASE_RENT");
    expect(rents).toContain("LEASE_SCHEDULE");
  });
});
