// Where undo takes the shown sheet away Univer shows none until it is told, and trips over what is calculated meanwhile.
import { type IRemoveSheetMutationParams, RemoveSheetMutation } from "@univerjs/sheets";
import type { Ground } from "../calc/ground";
import { activate } from "../calc/grid/selections";

/** From now on a sheet is left for its neighbour before it goes. */
export function leaveRemovedSheets(ground: Ground): void {
  ground.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { subUnitId } = params as IRemoveSheetMutationParams;
    const sheets = ground.workbook.getSheets().map((sheet) => sheet.getSheetId());
    if (ground.workbook.getActiveSheet().getSheetId() !== subUnitId) return;
    const others = sheets.filter((each) => each !== subUnitId);
    const neighbour = others.at(Math.max(0, sheets.indexOf(subUnitId) - 1));
    if (neighbour !== undefined) activate(ground, neighbour);
  });
}
