// Offers help from what is typed, and takes the keys that choose from it before Univer sees them.
import type { Injector } from "@univerjs/core";
import { BehaviorSubject } from "rxjs";
import type { FunctionsFile } from "../../calc/metadata";
import { editing$, replaceFormula } from "./editor";
import { knowledgeOf } from "./knowledge";
import { type Help, type Suggestion, helpAt } from "./suggestions";

export interface HelpState {
  help: Help;
  /** Which suggestion is chosen. */
  chosen: number;
  box: DOMRect;
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export class FormulaHelper {
  readonly state$ = new BehaviorSubject<HelpState | null>(null);
  #injector: Injector | undefined;

  constructor() {
    addEventListener("keydown", this.#key, { capture: true });
  }

  /** Begins to watch the editors of one Univer. */
  watch(injector: Injector, namespace: string, file: FunctionsFile): void {
    this.#injector = injector;
    const knowledge = knowledgeOf(injector, namespace, file);
    editing$(injector).subscribe((editing) => {
      const help = editing && helpAt(editing.formula, editing.caret, knowledge);
      const worthIt = help && (help.signature !== null || help.suggestions.length > 0);
      this.state$.next(worthIt ? { help, chosen: 0, box: editing.box } : null);
    });
  }

  readonly take = ({ formula, caret }: Suggestion): void => {
    if (this.#injector) replaceFormula(this.#injector, formula, caret);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const state = this.state$.value;
    if (!state || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#handle(event.key, state)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #handle(key: string, state: HelpState): boolean {
    const { suggestions } = state.help;
    if (suggestions.length === 0) return false;
    const step = steps[key];
    if (step !== undefined) {
      const chosen = (state.chosen + step + suggestions.length) % suggestions.length;
      this.state$.next({ ...state, chosen });
    } else if (key === "Tab" || key === "Enter") this.take(suggestions[state.chosen]);
    else if (key === "Escape") this.state$.next({ ...state, help: { ...state.help, suggestions: [] } });
    else return false;
    return true;
  }
}
