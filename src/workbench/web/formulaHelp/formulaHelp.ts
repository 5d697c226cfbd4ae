// Offers help from what is typed, and takes the keys that choose from it before Univer sees them.
import type { Injector } from "@univerjs/core";
import { BehaviorSubject } from "rxjs";
import type { FunctionsFile } from "../../calc/metadata";
import { editingChanges, editingNow, replaceFormula } from "./editor";
import { knowledgeOf } from "./knowledge";
import { type Help, type Knowledge, type Suggestion, helpAt, noHelp } from "./suggestions";

export interface HelpState {
  help: Help;
  /** Which suggestion is chosen, and whether the user chose it. */
  chosen: number;
  moved: boolean;
  box: DOMRect;
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const labels = ({ suggestions }: Help) => suggestions.map(({ label }) => label).join();

export class FormulaHelper {
  readonly state$ = new BehaviorSubject<HelpState | null>(null);
  #injector: Injector | undefined;
  #knowledge: Knowledge | undefined;
  /** What was closed with Escape stays closed while the same would be offered. */
  #closed = "";

  constructor() {
    addEventListener("keydown", this.#key, { capture: true });
  }

  /** Begins to watch the editors of one Univer. */
  watch(injector: Injector, namespace: string, file: FunctionsFile): void {
    this.#injector = injector;
    this.#knowledge = knowledgeOf(injector, namespace, file);
    editingChanges(injector).subscribe(() => {
      this.#refresh();
    });
  }

  readonly take = ({ formula, caret }: Suggestion): void => {
    if (this.#injector) replaceFormula(this.#injector, formula, caret);
  };

  /** Brings the state up to what is typed at this moment; the choice stays while the same is offered. */
  #refresh(): HelpState | null {
    const editing = this.#injector && editingNow(this.#injector);
    const help =
      editing && this.#knowledge ? helpAt(editing.formula, editing.caret, this.#knowledge) : noHelp;
    const offered = labels(help);
    if (offered !== this.#closed) this.#closed = "";
    const open = this.#closed === "" ? help : { ...help, suggestions: [] };
    const before = this.state$.value;
    const moved = before?.moved === true && labels(before.help) === offered;
    const state = {
      help: open,
      moved,
      chosen: moved ? before.chosen : 0,
      box: editing?.box ?? new DOMRect(),
    };
    const isEmpty = !open.signature && open.suggestions.length === 0;
    this.state$.next(isEmpty ? null : state);
    return this.state$.value;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.state$.value || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Keys come faster than the state is brought up to date.
    const state = this.#refresh();
    if (!state || !this.#handle(event.key, state)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #handle(key: string, state: HelpState): boolean {
    const { suggestions, typed } = state.help;
    if (suggestions.length === 0) return false;
    const step = steps[key];
    // Enter ends the formula unless something was begun or chosen; Tab always takes what is offered.
    const takes = key === "Tab" || (key === "Enter" && (typed || state.moved));
    if (step !== undefined) {
      const chosen = (state.chosen + step + suggestions.length) % suggestions.length;
      this.state$.next({ ...state, chosen, moved: true });
    } else if (takes) this.take(suggestions[state.chosen]);
    else if (key === "Escape") {
      this.#closed = labels(state.help);
      this.#refresh();
    } else return false;
    return true;
  }
}
