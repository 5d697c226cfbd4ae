import { useState, useSyncExternalStore } from "react";
import { catalogue } from "../catalogue";
import type { Definition } from "../catalogue/define";

// Addresses live in the hash: Office.js takes the history's own methods away.
export const LIST = "#/";

export function linkTo({ name }: Definition): string {
  return `${LIST}${name}`;
}

/** Where the user is, and came from: a function's page, or the list where it is undefined. */
export interface Route {
  readonly shown: Definition | undefined;
  readonly left: Definition | undefined;
  /** False until the user has gone anywhere: what opens by itself takes no focus. */
  readonly hasMoved: boolean;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  const shown = catalogue.find((definition) => linkTo(definition) === hash.toUpperCase());
  const [route, setRoute] = useState<Route>({ shown, left: undefined, hasMoved: false });
  if (route.shown === shown) return route;
  const next = { shown, left: route.shown, hasMoved: true };
  setRoute(next);
  return next;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}
