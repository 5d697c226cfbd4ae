import { createRoot } from "react-dom/client";
import type { PaneProps } from "./Pane";
import { Pane } from "./Pane";

/** Shows the pane in an element of the page. */
export function mount(element: HTMLElement, props: PaneProps): void {
  createRoot(element).render(<Pane {...props} />);
}
