// `A1#`, the whole spill of a cell: Univer parses it and answers #VALUE!, so it is computed as ANCHORARRAY(A1),
// which is also what Excel writes to the file.
import { type Injector, type IRange } from "@univerjs/core";
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  Lexer,
} from "@univerjs/engine-formula";
import { anchored } from "./formulas";

export const anchorArrayName = "ANCHORARRAY";

function spillOf(reference: BaseReferenceObject, { startRow, startColumn }: IRange): IRange | undefined {
  const now = reference.getCurrentRuntimeActiveArrayFormulaRange()?.[startRow]?.[startColumn];
  return now ?? reference.getCurrentActiveArrayFormulaRange()?.[startRow]?.[startColumn];
}

export class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(argument: BaseValueObject): BaseValueObject {
    if (!argument.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = argument as unknown as BaseReferenceObject;
    const corner = reference.getRangePosition();
    const first = reference.getCellByPosition(corner.startRow, corner.startColumn);
    if (first.isError()) return first;
    const range = spillOf(reference, corner);
    if (!range) return ErrorValueObject.create(ErrorType.REF);
    return this.createReferenceObject(reference, range) as BaseValueObject;
  }
}

/** The user sees and edits `A1#`; only the engine's reader sees ANCHORARRAY(A1). */
export function readSpillReferences(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => treeBuilder(anchored(formula), transformSuffix);
}
