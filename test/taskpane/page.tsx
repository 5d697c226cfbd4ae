// The pane in a page of jsdom, used as a user does: by what is shown, clicked and typed.
import { act } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import type { Connection } from "../../src/sheet/workbook";
import { Pane } from "../../src/taskpane/Pane";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** jsdom has no media queries: the system of this page is light. */
Object.assign(window, {
  matchMedia: () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

let root: Root | undefined;

/** Opens the pane at an address such as "#/FIN_NPV". */
export async function open(hash: string, connection?: Connection): Promise<void> {
  window.location.hash = hash;
  const element = document.body.appendChild(document.createElement("div"));
  root = createRoot(element);
  const answer = Promise.resolve(connection);
  await act(async () => {
    root?.render(<Pane namespace="APSIS" version="0.0.0" connection={answer} />);
    await answer;
  });
}

export async function close(): Promise<void> {
  await act(async () => {
    root?.unmount();
    await settled();
  });
  document.body.replaceChildren();
  window.location.hash = "";
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Whatever an act sets off, timers and addresses included. */
export async function after(doing: () => void): Promise<void> {
  await act(async () => {
    doing();
    await settled();
    await settled();
  });
}

export const wait = (milliseconds: number): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

function found<E extends Element>(selector: string, matches: (element: E) => boolean, what: string): E {
  const elements = [...document.querySelectorAll<E>(selector)].filter(matches);
  if (elements.length === 1) return elements[0];
  throw new Error(`${elements.length} elements are ${what} in: ${document.body.textContent}`);
}

const nameOf = (element: Element): string =>
  (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();

export const button = (name: string) =>
  found<HTMLButtonElement>("button", (each) => nameOf(each) === name, `the button ${name}`);
export const hasButton = (name: string) =>
  [...document.querySelectorAll("button")].some((each) => nameOf(each) === name);
export const link = (start: string) =>
  found<HTMLAnchorElement>("a", (each) => nameOf(each).startsWith(start), `the link ${start}`);
export const heading = () => nameOf(found("h1", () => true, "the heading"));
export const links = () => [...document.querySelectorAll("ul a")].map((each) => each.firstChild?.textContent);
export const searchBox = () => found<HTMLInputElement>("input", () => true, "the search box");

/** What screen readers are told. */
export const status = () =>
  [...document.querySelectorAll("[role=status]")].map((each) => each.textContent).join("");

export const focus = (element: HTMLElement) =>
  after(() => {
    element.focus();
  });

export const click = (element: HTMLElement) =>
  after(() => {
    element.focus();
    element.click();
  });

export const type = (text: string) =>
  after(() => {
    const box = searchBox();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });

/** A key where the focus is; Enter also follows a link. */
export const press = (key: string) =>
  after(() => {
    const target = document.activeElement;
    if (!(target instanceof HTMLElement)) throw new Error("Nothing has the focus.");
    const isTaken = !target.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
    if (key === "Enter" && !isTaken && target instanceof HTMLAnchorElement) target.click();
  });

export const focused = () => (document.activeElement ? nameOf(document.activeElement) : "");
