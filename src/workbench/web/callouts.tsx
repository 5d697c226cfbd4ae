// The sentence of an error, in a callout beside its cell: the cell under the pointer, else the selected one.
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  CellAlertManagerService,
  ComponentManager,
  HoverManagerService,
  type ICanvasPopup,
  IEditorBridgeService,
  SheetCanvasPopManagerService,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { BehaviorSubject, type Observable, combineLatest, debounceTime, map, share, startWith } from "rxjs";
import type { Grid } from "../host/grid";
import type { Ground } from "../calc/ground";
import { type CellMessage, messageOf } from "./messages";

interface Place {
  sheet: string;
  row: number;
  column: number;
}

interface Said extends Place {
  message: CellMessage;
}

const componentKey = "apsis.callout";

function Callout({ popup }: { popup: ICanvasPopup }) {
  const { code, sentence } = popup.extraProps as unknown as CellMessage;
  return (
    <div className="callout" aria-hidden="true">
      <b>{code}</b>
      {sentence}
    </div>
  );
}

/** Emits once at first and then after every calculation. */
function calculations(ground: Ground): Observable<unknown> {
  const done$ = new BehaviorSubject(null);
  ground.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationResultMutation.id) done$.next(null);
  });
  return done$;
}

function activeCell(grid: Grid): Place | null {
  const cell = grid.selection()?.activeCell;
  return cell ? { sheet: cell.sheet, row: cell.row, column: cell.column } : null;
}

/** Univer's own alert names the error only; ours says what is wrong. */
function silenceUniver(alerts: CellAlertManagerService): void {
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== "SHEET_FORMULA_ALERT") showAlert(alert);
  };
}

/** What to say of the selected cell, and of the cell that the callout belongs to. */
interface Saying {
  selected: Said | null;
  callout: Said | null;
}

function sayings(ground: Ground, grid: Grid): Observable<Saying> {
  const { injector } = ground;
  const say = (place: Place | null): Said | null => {
    const message = place && messageOf(ground, ground.sheet(place.sheet), place.row, place.column);
    return message && { ...place, message };
  };
  const selected$ = injector.get(SheetsSelectionsService).selectionChanged$.pipe(
    startWith(null),
    map(() => activeCell(grid)),
  );
  const hovered$ = injector.get(HoverManagerService).currentCell$.pipe(
    startWith(null),
    map((at) =>
      at ? { sheet: at.location.subUnitId, row: at.location.row, column: at.location.col } : null,
    ),
  );
  const editing$ = injector.get(IEditorBridgeService).visible$.pipe(
    map(({ visible }) => visible),
    startWith(false),
  );
  return combineLatest([selected$, hovered$, editing$, calculations(ground)]).pipe(
    debounceTime(80),
    map(([selected, hovered, editing]) => ({
      selected: say(selected),
      callout: editing ? null : (say(hovered) ?? say(selected)),
    })),
    share(),
  );
}

/** Shows callouts from now on. @returns the message of the selected cell */
export function showCallouts(ground: Ground, grid: Grid): Observable<CellMessage | null> {
  const { injector, unitId } = ground;
  injector.get(ComponentManager).register(componentKey, Callout);
  silenceUniver(injector.get(CellAlertManagerService));
  const popups = injector.get(SheetCanvasPopManagerService);
  const sayings$ = sayings(ground, grid);
  let hide = () => {};
  sayings$.subscribe(({ callout }) => {
    hide();
    if (!callout) return;
    const { row, column, sheet, message } = callout;
    const popup = { componentKey, extraProps: { ...message }, direction: "horizontal" as const };
    const shown = popups.attachPopupToCell(row, column, popup, unitId, sheet);
    hide = () => shown?.dispose();
  });
  return sayings$.pipe(map(({ selected }) => selected?.message ?? null));
}
