// The workbook that is open in one Univer: its cells read and written, its calculation awaited.
import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Injector,
  type Nullable,
  ObjectMatrix,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
  getDisplayValueFromCell,
} from "@univerjs/core";
import { FormulaDataModel, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SetStyleCommand } from "@univerjs/sheets";
import { type CellPlace, carriedAt, spilledCell } from "./carried";
import type { Carried } from "./cells";
import { Pending } from "./pending";
import { settleSpills } from "./spillPasses";

export type Value = number | string | boolean | null;
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

type StyleKey = keyof IStyleData;
type Styled<K extends StyleKey> = IStyleData[K] | IStyleData[K][][];

/** Every property of a cell but its style, gone. */
export const cleared: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };

function valueIn(cell: Nullable<ICellData>): Value {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
}

export class Ground {
  readonly model: FormulaDataModel;
  readonly commands: ICommandService;
  readonly #pending: Pending;

  constructor(readonly injector: Injector) {
    this.model = injector.get(FormulaDataModel);
    this.commands = injector.get(ICommandService);
    this.#pending = new Pending(injector);
    settleSpills(injector, () => {
      this.recalculate();
    });
  }

  get workbook(): Workbook {
    const units = this.injector.get(IUniverInstanceService);
    const workbook = units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is open");
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet with the id ${id}`);
    return sheet;
  }

  place(sheet: Worksheet, row: number, column: number): CellPlace {
    return { unitId: this.unitId, subUnitId: sheet.getSheetId(), row, column };
  }

  /** The value in full precision, an error as its name; a spilled value where the cell itself holds none. */
  value(sheet: Worksheet, row: number, column: number): Value {
    const own = valueIn(sheet.getCellRaw(row, column));
    if (own !== null) return own;
    const spilled = spilledCell(this.model, this.place(sheet, row, column));
    // A function's empty cell shows as 0.
    return spilled ? (valueIn(spilled) ?? 0) : null;
  }

  formula(sheet: Worksheet, row: number, column: number): string {
    const { unitId } = this;
    return this.model.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) ?? "";
  }

  /** What the cell displays. */
  text(sheet: Worksheet, row: number, column: number): string {
    return getDisplayValueFromCell(sheet.getCell(row, column));
  }

  carried(sheet: Worksheet, row: number, column: number): Carried {
    return carriedAt(this.model, this.place(sheet, row, column), sheet.getCellRaw(row, column));
  }

  run(command: string, parameters: object): boolean {
    return this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...parameters });
  }

  /** Writes cells; Univer merges what is given into each. */
  write(subUnitId: string, cells: CellMatrix): void {
    const matrix = new ObjectMatrix(cells);
    if (matrix.getSizeOf() === 0) return;
    this.run(SetRangeValuesCommand.id, { subUnitId, value: cells, range: matrix.getStartEndScope() });
  }

  /**
   * Styles a block of cells property by property, the one way that leaves their formulas alone.
   * @param property such as `bl` for bold, with one value for all cells or a table of values
   */
  restyle<K extends StyleKey>(subUnitId: string, range: IRange, property: K, value: Styled<K>): void {
    this.run(SetStyleCommand.id, { subUnitId, range, style: { type: property, value } });
  }

  undo(): void {
    this.commands.syncExecuteCommand(UndoCommand.id);
  }

  /** Starts to calculate every formula anew. */
  recalculate(): void {
    const parameters = { commands: [], forceCalculation: true };
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, parameters, {
      onlyLocal: true,
    });
  }

  get calculating(): boolean {
    return this.#pending.waiting;
  }

  /** Resolves when every change is calculated: at once where nothing changed. */
  settle(timeout = 30_000): Promise<void> {
    return this.#pending.settle(timeout);
  }
}
