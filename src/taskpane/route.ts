import { useState, useSyncExternalStore } from "react";
import { catalogue } from "../catalogue";
import type { Definition } from "../catalogue/define";

// Addresses live in the hash: Office.js takes the history's own methods away.
export const LIST = "#/";
export const DEALS = "#/deals";
export const EXPLAIN = "#/explain";
export const SHARE = "#/share";

export function linkTo({ name }: Definition): string {
  return `${LIST}${name}`;
}

/** A place of the pane; those of one block or deal carry its id, none where it is still to be chosen. */
export type Place =
  | { readonly kind: "functions" | "deals" | "explain" | "share" }
  | { readonly kind: "function"; readonly definition: Definition }
  | { readonly kind: "deal" | "refresh" | "whatIf"; readonly id: string };

export const dealAt = (id: string): string => `${DEALS}/${encodeURIComponent(id)}`;
export const refreshAt = (id: string): string => `#/refresh/${encodeURIComponent(id)}`;
export const whatIfAt = (id: string): string => `#/what-if/${encodeURIComponent(id)}`;

/** Where the user is, and came from. */
export interface Route {
  readonly place: Place;
  /** The function whose page the user has just left. */
  readonly left: Definition | undefined;
  /** False until the user has gone anywhere: what opens by itself takes no focus. */
  readonly hasMoved: boolean;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  const [route, setRoute] = useState(() => ({
    hash,
    place: placeOf(hash),
    left: undefined as Definition | undefined,
    hasMoved: false,
  }));
  if (route.hash === hash) return route;
  const left = route.place.kind === "function" ? route.place.definition : undefined;
  const next = { hash, place: placeOf(hash), left, hasMoved: true };
  setRoute(next);
  return next;
}

/** "#/refresh" without an id is the list of blocks, from which one is chosen. */
function placeOf(hash: string): Place {
  const [, kind = "", id = ""] = hash.split("/").map(decoded);
  const definition = catalogue.find(({ name }) => name === kind.toUpperCase());
  if (definition) return { kind: "function", definition };
  if (kind === "explain" || kind === "share") return { kind };
  if (kind === "deals") return id === "" ? { kind } : { kind: "deal", id };
  if (kind === "refresh" || kind === "what-if") {
    return id === "" ? { kind: "deals" } : { kind: kind === "refresh" ? kind : "whatIf", id };
  }
  return { kind: "functions" };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}
