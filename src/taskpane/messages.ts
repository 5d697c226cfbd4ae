import type { Insertion } from "../sheet/insertion";
import { filledBy, sized, targetOf } from "../sheet/insertion";
import type { Step } from "./useInsertion";

export interface Message {
  readonly tone: "neutral" | "warning" | "danger" | "success";
  readonly text: string;
}

export const WAITING: Message = {
  tone: "neutral",
  text: "Waiting for Excel. If a cell is being edited, press Enter or Esc in the sheet.",
};

/** What the user is told of an insertion; nothing while it is not under way. */
export function messageOf(step: Step): Message | undefined {
  if (step.kind === "failed") return { tone: "danger", text: step.message };
  if (step.kind === "planned") return preview(step.plan);
  return step.kind === "done" ? { tone: "success", text: done(step.plan) } : undefined;
}

function preview({ area, replaces, refusal }: Insertion): Message {
  if (refusal !== undefined) return { tone: "danger", text: refusal };
  const target = targetOf(area);
  const filled = filledBy(area);
  const goes =
    filled === undefined ? `Goes into ${target}` : `Goes into ${target} and fills ${filled}, ${sized(area)}`;
  return replaces === ""
    ? { tone: "neutral", text: `${goes}. Nothing is there yet.` }
    : { tone: "warning", text: `${goes}. It replaces what ${target} holds: ${short(replaces)}` };
}

function done({ area, replaces }: Insertion): string {
  const back = "To take it back, press Ctrl+Z (⌘Z on a Mac) in the sheet";
  const way = replaces === "" ? `${back} or delete the cell.` : `${back}. The cell held: ${short(replaces)}`;
  return `Inserted into ${targetOf(area)}. ${way}`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
