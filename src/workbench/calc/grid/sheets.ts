import { BooleanNumber, generateRandomId } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import type { SheetGrid, Visibility } from "../../host/grid";
import { emptySheet } from "../bookData";
import type { Ground } from "../ground";
import { activate, selectionGrid } from "./selections";

type Visibilities = (id: string) => Visibility;

/** Univer knows hidden sheets; which of them are hidden from the user's menus too is remembered here. */
function visibilities(ground: Ground): [Visibilities, SheetGrid["setVisibility"]] {
  const veryHidden = new Set<string>();
  const visibilityOf = (id: string) => {
    if (ground.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return veryHidden.has(id) ? "VeryHidden" : "Hidden";
  };
  const setVisibility = (subUnitId: string, visibility: Visibility) => {
    const visible = visibility === "Visible";
    const changes = (visibilityOf(subUnitId) === "Visible") !== visible;
    if (changes) ground.run((visible ? SetWorksheetShowCommand : SetWorksheetHideCommand).id, { subUnitId });
    if (visibility === "VeryHidden") veryHidden.add(subUnitId);
    else veryHidden.delete(subUnitId);
  };
  return [visibilityOf, setVisibility];
}

export function sheetGrid(ground: Ground): SheetGrid {
  const [visibilityOf, setVisibility] = visibilities(ground);
  return {
    ...selectionGrid(ground),
    setVisibility,
    sheets: () =>
      ground.workbook.getSheets().map((sheet) => {
        const id = sheet.getSheetId();
        return { id, name: sheet.getName(), visibility: visibilityOf(id) };
      }),
    activeSheet: () => ground.workbook.getActiveSheet().getSheetId(),
    activateSheet: (id) => void activate(ground, id),
    addSheet: (name) => {
      const id = generateRandomId(8);
      const active = ground.workbook.getActiveSheet().getSheetId();
      ground.run(InsertSheetCommand.id, { sheet: emptySheet(id, name) });
      activate(ground, active);
      return id;
    },
    renameSheet: (subUnitId, name) => void ground.run(SetWorksheetNameCommand.id, { subUnitId, name }),
    moveSheet: (subUnitId, order) => void ground.run(SetWorksheetOrderCommand.id, { subUnitId, order }),
    frozenRows: (id) => ground.sheet(id).getFreeze().ySplit,
    freezeRows: (subUnitId, rows) => {
      const split = { startRow: rows || -1, startColumn: -1, ySplit: rows, xSplit: 0 };
      ground.run(SetFrozenCommand.id, { subUnitId, ...split });
    },
    deleteSheet: (subUnitId) => void ground.run(RemoveSheetCommand.id, { subUnitId }),
  };
}
