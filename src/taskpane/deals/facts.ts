import type { Deal, Fact, Provenance } from "../../models/define";
import { deals } from "../../models";

/** Deals under the titles of their models, both in the order in which they are offered. */
export function dealsByModel(): readonly (readonly [string, readonly Deal[]])[] {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const { title } = deal.model;
    groups.set(title, [...(groups.get(title) ?? []), deal]);
  }
  return [...groups];
}

export const dealOf = (id: string): Deal | undefined => deals.find((deal) => deal.id === id);

/** The facts of the inputs that a deal's model takes. */
export function factsOf({ model, preset }: Deal): readonly Fact[] {
  return Object.keys(model.inputs).map((key) => preset.facts[key]);
}

/** How provenance is called. */
export const provenanceNames: Readonly<Record<Provenance, string>> = {
  public: "public",
  assumed: "assumed",
  claim: "claimed",
  undisclosed: "not public",
};

/** "5 public · 27 assumed · 1 not public" */
export function provenanceOf(deal: Deal): string {
  const facts = factsOf(deal);
  const kinds: readonly Provenance[] = ["public", "claim", "assumed", "undisclosed"];
  return kinds
    .map((kind) => ({ kind, count: facts.filter(({ provenance }) => provenance === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${provenanceNames[kind]}`)
    .join(" · ");
}

/** The inputs as a block holds them; without the illustrative fill what is assumed stays blank. */
export function filledInputs(
  { model, preset }: Deal,
  illustrative: boolean,
): Record<string, number | string> {
  return Object.fromEntries(
    Object.keys(model.inputs).map((key) => {
      const { value, provenance } = preset.facts[key];
      return [key, provenance === "assumed" && !illustrative ? "" : value];
    }),
  );
}
