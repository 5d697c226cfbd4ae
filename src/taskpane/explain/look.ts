import type { Explained } from "../../catalogue/whatIf";
import { explain } from "../../catalogue/whatIf";
import type { Definition } from "../../catalogue/define";
import { parametersOf, shownName } from "../../catalogue/define";
import { addressOf, sliced } from "../../sheet/address";
import type { Reach } from "../../sheet/address";
import type { Matrix, Scalar, Value } from "../../sheet/evaluate/values";
import { asMatrix, CellError } from "../../sheet/evaluate/values";
import { valueOf } from "../../sheet/evaluate/expression";
import { definitionOf, handedOver } from "../../sheet/evaluate/ownCall";
import type { FormulaCall } from "../../sheet/formula";
import { callsIn, referencesIn, restored } from "../../sheet/formula";
import type { Area, Block, CellValue, NameFacts, Workbook } from "../../sheet/workbook";

/** More cells than are read to explain one. */
const MOST_CELLS = 20_000;

/** A selected cell, and what its formula makes of what. */
export interface Seen {
  readonly address: string;
  readonly value: CellValue;
  /** The cell whose formula fills this one, where it is another one. */
  readonly filledFrom?: string;
  /** As it is typed; missing where the cell holds no formula. */
  readonly formula?: string;
  readonly references: readonly { readonly text: string; readonly shown: string }[];
  readonly calls: readonly SeenCall[];
}

/** A call of one of our functions, line by line. */
export interface SeenCall {
  readonly definition: Definition;
  readonly lines: readonly Explained[];
  /** The cells as they are handed over, in the order of the arguments. */
  readonly cells: readonly unknown[];
  /** An argument whose own cells are in error, and what they show. */
  readonly upstream?: { readonly argument: string; readonly written: string; readonly error: CellError };
}

/** Looks at the first selected cell. Three requests: the selection, the cell, what its formula refers to. */
export async function lookAtSelection(workbook: Workbook, namespace: string): Promise<Seen> {
  const selected = { ...(await workbook.selection()), rows: 1, columns: 1 };
  const [[own], contents] = await Promise.all([workbook.read([selected]), workbook.contents(selected)]);
  const address = addressOf(selected);
  const value = own.values[0][0];
  const from = contents.filledFrom === undefined ? undefined : areaOf(contents.filledFrom, selected.sheet);
  const anchor = from ? (await workbook.read([from]))[0] : own;
  const written = anchor.formulas[0][0];
  const base = { address, value, ...(from && { filledFrom: addressOf(from) }) };
  if (typeof written !== "string" || !written.startsWith("=")) return { ...base, references: [], calls: [] };
  const formula = restored(written, namespace);
  const cells = await readReferences(workbook, formula, anchor.area.sheet);
  const calls = callsIn(formula, namespace).flatMap((call) => seenCall(call, cells, namespace));
  return { ...base, formula, references: cells.shown, calls };
}

interface Surroundings {
  readonly cells: (reach: Reach) => Value;
  readonly name: (name: string) => Reach | undefined;
  readonly shown: Seen["references"];
}

async function readReferences(workbook: Workbook, formula: string, sheet: string): Promise<Surroundings> {
  const names = await namesIn(workbook, formula);
  const references = [
    ...referencesIn(formula),
    ...names.flatMap(({ name, area }) => (area ? [{ text: name, reach: area }] : [])),
  ];
  const areas = references.map(({ reach }) => ({ ...reach, sheet: reach.sheet ?? sheet }));
  const size = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (size > MOST_CELLS) {
    throw new Error(
      `The formula refers to ${size} cells, more than are explained here. Select a cell that refers to at most ${MOST_CELLS}.`,
    );
  }
  const blocks = areas.length > 0 ? await workbook.read(areas) : [];
  const known = new Map(blocks.map((block, index) => [keyOf(areas[index]), block]));
  return {
    cells: (reach) => valuesOf(known.get(keyOf({ ...reach, sheet: reach.sheet ?? sheet }))),
    name: (wanted) => names.find(({ name }) => name.toUpperCase() === wanted.toUpperCase())?.area,
    shown: references.map(({ text }, index) => ({ text, shown: shownBlock(blocks[index]) })),
  };
}

/** The workbook's names are asked for only where the formula has a word that could be one. */
async function namesIn(workbook: Workbook, formula: string): Promise<readonly NameFacts[]> {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "");
  const words = bare.match(/(?<![\p{L}\d_.!'])[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.(!])/gu) ?? [];
  const candidates = words.filter((word) => !sliced(word) && !/^(TRUE|FALSE)$/i.test(word));
  if (candidates.length === 0) return [];
  const { names } = await workbook.facts("urn:apsis:none");
  const wanted = new Set(candidates.map((word) => word.toUpperCase()));
  return names.filter(({ name }) => wanted.has(name.toUpperCase()));
}

const keyOf = (reach: Reach): string => addressOf(reach).toUpperCase();

function areaOf(address: string, sheet: string): Area | undefined {
  const reach = sliced(address.replace(/^.*?\]/, "'"));
  const plain = sliced(address) ?? reach;
  return plain && { ...plain, sheet: plain.sheet ?? sheet, rows: 1, columns: 1 };
}

function valuesOf(block: Block | undefined): Value {
  if (!block) return new CellError("#REF!", "The cells that it refers to cannot be read.");
  const rows: Matrix = block.values.map((row, down) =>
    row.map((value, across) => scalarOf(value, block.formulas[down][across])),
  );
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

function scalarOf(value: CellValue, formula: CellValue): Scalar {
  if (value === "") return formula === "" ? null : "";
  const isError = typeof value === "string" && /^#[A-Z0-9/_]+[!?]?$/.test(value);
  return isError ? new CellError(value, `The cell shows ${value}.`) : value;
}

function shownBlock({ values }: Block): string {
  if (values.length * values[0].length > 1) return `${values.length} × ${values[0].length} cells`;
  const [[value]] = values;
  return value === ""
    ? "blank"
    : typeof value === "number"
      ? String(Number(value.toPrecision(11)))
      : String(value);
}

function seenCall(call: FormulaCall, around: Surroundings, namespace: string): readonly SeenCall[] {
  const definition = definitionOf(call.name);
  if (!definition) return [];
  const parameters = parametersOf(definition);
  const cells: unknown[] = [];
  for (const [index, tree] of call.args.slice(0, parameters.length).entries()) {
    const [name, argument] = parameters[index];
    const given = tree.kind === "nothing" ? undefined : valueOf(tree, { ...around, namespace });
    const handed = handedOver(argument, given);
    if (handed instanceof CellError) {
      const error = errorIn(given) ?? handed;
      const upstream = { argument: shownName(name), written: call.texts[index], error };
      return [{ definition, lines: [], cells, upstream }];
    }
    cells.push(handed);
  }
  return [{ definition, lines: explain(definition, cells), cells }];
}

function errorIn(given: Value | undefined): CellError | undefined {
  if (given === undefined) return undefined;
  return asMatrix(given)
    .flat()
    .find((cell) => cell instanceof CellError);
}
