// The system's theme, light or dark.
import { fromEvent, map, type Observable, startWith } from "rxjs";

const darkQuery = matchMedia("(prefers-color-scheme: dark)");

export const isDark = () => darkQuery.matches;

/** The theme now and after each change. */
export const dark$: Observable<boolean> = fromEvent(darkQuery, "change").pipe(
  map(isDark),
  startWith(isDark()),
);
