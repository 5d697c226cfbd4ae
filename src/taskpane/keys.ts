import type { KeyboardEvent } from "react";

/** Up and down go from the search box through the links below it and back; Home and End, from a link, to the ends. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, a")];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : stops[destination(event.key, at, stops.length)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The stop that a key leads to; -1 for none. The search box is stop 0 and keeps Home and End to itself. */
function destination(key: string, at: number, count: number): number {
  if (key === "ArrowDown") return at + 1;
  if (key === "ArrowUp") return at - 1;
  if (at === 0) return -1;
  return key === "Home" ? 1 : key === "End" ? count - 1 : -1;
}
