import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import type { PublishedCost } from "../../src/catalogue/publishedCosts";
import { boundaryNote, publishedCosts } from "../../src/catalogue/publishedCosts";

const all = Object.values<PublishedCost>(publishedCosts);

describe("every published cost of compute", () => {
  it.each(all)("says what it includes and leaves out, when, and whether it was read: $name", (published) => {
    const note = boundaryNote(published);
    expect(note).toContain(`In: ${published.within}. Out: ${published.without}.`);
    expect(note).toMatch(/\((January|February|March|April|May|June|July|.+ber) 20\d\d(, second-hand)?\)/);
    expect(note.includes("second-hand")).toBe(published.confidence === "second-hand");
  });

  it.each(all)("is shown in some help, and cited wherever it is: $name", (published) => {
    const shown = catalogue.filter(({ notes }) => notes.includes(boundaryNote(published)));
    expect(shown.length).toBeGreaterThan(0);
    for (const { sources } of shown) expect(sources).toContain(published.source);
  });
});
