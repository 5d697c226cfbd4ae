import type { Deal, Fact, Provenance } from "../../models/define";
import { deals } from "../../models";
import { factOf } from "../../sheet/modelCells";

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

/** A deal's input as a block holds it: without the illustrative fill what is assumed is left to the market's usual. */
export function filledFact({ model, preset }: Deal, key: string, illustrative: boolean): Fact {
  return factOf({ model, preset, prefix: "", illustrative, about: {} }, key);
}

export function filledInputs(deal: Deal, illustrative: boolean): Record<string, number | string> {
  const keys = Object.keys(deal.model.inputs);
  return Object.fromEntries(keys.map((key) => [key, filledFact(deal, key, illustrative).value]));
}
