import type { Definition } from "../catalogue/define";

/** What the first part of a function's name says. */
const titles: Readonly<Record<string, string>> = {
  FIN: "Flows, dates, rates",
  LEASE: "Leases",
  SPV: "The vehicle that owns the chips",
  MERGER: "Mergers",
  ORBITAL: "Compute in orbit",
  GROUND: "Compute on the ground",
};

export interface Family {
  readonly title: string;
  readonly members: readonly Definition[];
}

/** Functions under the titles of their families, both in the order in which they come. */
export function familiesOf(definitions: readonly Definition[]): readonly Family[] {
  const members = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const [prefix] = definition.name.split("_");
    members.set(prefix, [...(members.get(prefix) ?? []), definition]);
  }
  return [...members].map(([prefix, family]) => ({ title: titles[prefix] ?? prefix, members: family }));
}
