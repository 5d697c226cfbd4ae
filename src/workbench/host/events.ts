// Tells Microsoft's client of changes and selections: messages of its category for events, which it hands to whoever listens.
import { address, cellsAddress } from "./address";
import type { NativeBridge } from "./bridge";
import type { Area, Grid } from "./grid";

const eventCategory = 65536;

/** The client's numbers of the events: of the document's selection, of changed cells and of the sheets' selection. */
const types = { documentSelection: 2, changed: 10, selection: 14 };

interface Event {
  readonly type: number;
  /** The workbook's own events have this target, the document's none. */
  readonly target: "Workbook" | "";
  readonly details: object;
}

function tell(bridge: NativeBridge, { type, target, details }: Event): void {
  const message = JSON.stringify(details);
  const entry = { messageCategory: eventCategory, messageType: type, targetId: target, message, id: 0 };
  bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [entry] } }));
}

const changed = (area: Area) => ({
  changeType: "RangeEdited",
  source: "Local",
  worksheetId: area.sheet,
  address: cellsAddress(area),
  shiftDirection: "None",
});

function selected(grid: Grid) {
  const selection = grid.selection();
  const sheet = grid.sheets().find(({ id }) => id === grid.activeSheet());
  const area = selection?.areas.at(0);
  return { worksheetId: sheet?.id, address: area && sheet ? address(area, sheet.name) : "" };
}

/** From now on events go to the client. */
export function connectEvents(grid: Grid, bridge: NativeBridge): void {
  grid.onChanged((area) => {
    tell(bridge, { type: types.changed, target: "Workbook", details: changed(area) });
  });
  grid.onSelectionChanged(() => {
    tell(bridge, { type: types.documentSelection, target: "", details: {} });
    tell(bridge, { type: types.selection, target: "Workbook", details: selected(grid) });
  });
}
