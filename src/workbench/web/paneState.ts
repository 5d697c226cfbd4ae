// Whether the task pane is shown. Closing it hides it: its window, which holds the functions, stays.
import { BehaviorSubject } from "rxjs";

export class PaneState {
  readonly open$: BehaviorSubject<boolean>;

  constructor(open: boolean) {
    this.open$ = new BehaviorSubject(open);
  }

  readonly show = () => {
    this.open$.next(true);
  };

  readonly hide = () => {
    this.open$.next(false);
  };

  readonly toggle = () => {
    this.open$.next(!this.open$.value);
  };
}
