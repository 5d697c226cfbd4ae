import { address, parseAddress } from "./address";
import { ExcelError } from "./errors";
import type { Area, CellValue, DefinedName, Grid } from "./grid";

const nameForm = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const likeRowColumn = /^(r\d*c?\d*|c\d*)$/i;

/** Whether a name may be defined: it reads neither as A1 nor as R1C1. */
export const isLegalName = (name: string): boolean =>
  nameForm.test(name) && !likeRowColumn.test(name) && parseAddress(name, [], "any") === null;

export const nameIn = (grid: Grid, name: string): DefinedName | undefined =>
  grid.names().find((each) => each.name.toLowerCase() === name.toLowerCase());

/** The area that a formula refers to where it is one reference and nothing else; it must name its sheet. */
const areaOf = (formula: string, grid: Grid): Area | null =>
  parseAddress(formula.slice(1), grid.sheets(), null);

export function areaNamed(name: string, grid: Grid): Area | null {
  const found = nameIn(grid, name);
  return found ? areaOf(found.formula, grid) : null;
}

interface Content {
  readonly type: "Range" | "Double" | "String" | "Boolean" | "Error";
  readonly value: CellValue;
}

function literal(formula: string): Content | null {
  const written = formula.slice(1).trim();
  const number = Number(written);
  if (written !== "" && Number.isFinite(number)) return { type: "Double", value: number };
  if (/^(true|false)$/i.test(written)) return { type: "Boolean", value: /^t/i.test(written) };
  const quotedText = /^"((?:[^"]|"")*)"$/.exec(written);
  return quotedText ? { type: "String", value: quotedText[1].replaceAll('""', '"') } : null;
}

/** What `NamedItem.type` and `.value` say: the address of a range, a constant, or #CALC! for a LAMBDA. */
export function refersTo({ formula }: DefinedName, grid: Grid): Content {
  const area = areaOf(formula, grid);
  const sheet = grid.sheets().find(({ id }) => id === area?.sheet);
  if (area && sheet) return { type: "Range", value: address(area, sheet.name, "$") };
  const constant = literal(formula);
  if (constant) return constant;
  if (/^=\s*lambda\s*\(/i.test(formula)) return { type: "Error", value: "#CALC!" };
  throw new ExcelError(
    "NotImplemented",
    `The workbench does not compute the value of a name for ${formula}.`,
  );
}
