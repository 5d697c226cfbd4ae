// What a workbook remembers of how it was made ready to be shared: enough to take it back, and to tell what changed since.
import type { StatePart } from "../workbook";
import { partOf, partXml } from "../state/part";
import { isRecord } from "../state/record";
import { partsOf, wholeOf } from "../state/whole";

/** Whether functions of ours stay, became LAMBDA functions of the workbook, or gave way to their values. */
export type Mode = "live" | "native" | "frozen";

/** A formula of ours as it stood when the workbook was made ready. */
export interface KeptCell {
  readonly sheet: string;
  /** Of the formula's cell: `B4`. */
  readonly cell: string;
  /** How many rows and columns its result filled. */
  readonly rows: number;
  readonly columns: number;
  /** As it stood, to the letter. */
  readonly formula: string;
  readonly functions: readonly string[];
  /** Of the values in the cells that the formula refers to. */
  readonly inputs: string;
  /** Of the values that it filled. */
  readonly result: string;
  /** The formula in its place; missing where its values are, or where it stayed. */
  readonly native?: string;
  /** What there is to know of this cell, for instance why it is a value. */
  readonly note: string;
}

export interface Provenance {
  readonly mode: Mode;
  /** The engine's version. */
  readonly version: string;
  /** Digest of the functions' contract. */
  readonly contract: string;
  readonly namespace: string;
  /** When, as a serial day of UTC with its fraction. */
  readonly written: number;
  /** The sheet that shows this to people. */
  readonly sheet: string;
  /** Names that were added to the workbook. */
  readonly names: readonly string[];
  readonly cells: readonly KeptCell[];
}

/** The format that this version writes. */
const FORMAT = 1;
const NAME = "workbook";

export function provenanceParts(provenance: Provenance): readonly string[] {
  const whole = { format: FORMAT, block: NAME, revision: 1 };
  return partsOf(JSON.stringify(provenance), whole).map((part) => partXml(part, "provenance"));
}

/** What the parts of a workbook say. */
export interface Recalled {
  /** Missing where nothing is remembered or where it cannot be read. */
  readonly provenance?: Provenance;
  /** Whether there are parts that cannot be read: changed by hand, incomplete, or from a newer version. */
  readonly isUnreadable: boolean;
  /** The parts, so that they can be replaced. */
  readonly parts: readonly string[];
}

/** Never throws. */
export function recalled(states: readonly StatePart[]): Recalled {
  const found = states.flatMap(({ id, xml }) => {
    const part = partOf(xml, "provenance");
    return part ? [{ id, part }] : [];
  });
  if (found.length === 0) return { isUnreadable: false, parts: [] };
  const text = wholeOf(found.map(({ part }) => part));
  const isKnown = found[0].part.format === FORMAT;
  const provenance = isKnown && text !== undefined ? provenanceOf(text) : undefined;
  const parts = found.map(({ id }) => id);
  return { ...(provenance && { provenance }), isUnreadable: !provenance, parts };
}

const isText = (given: unknown): given is string => typeof given === "string";
const areTexts = (given: unknown): boolean => Array.isArray(given) && given.every(isText);
const isCount = (given: unknown): boolean => Number.isInteger(given) && Number(given) > 0;

function provenanceOf(text: string): Provenance | undefined {
  const loose = parsed(text);
  if (!isRecord(loose)) return undefined;
  const { mode, version, contract, namespace, written, sheet, names, cells } = loose;
  const isWhole =
    ["live", "native", "frozen"].includes(mode as string) &&
    [version, contract, namespace, sheet].every(isText) &&
    Number.isFinite(written) &&
    areTexts(names) &&
    Array.isArray(cells) &&
    cells.every(isKept);
  return isWhole ? (loose as unknown as Provenance) : undefined;
}

function isKept(given: unknown): boolean {
  if (!isRecord(given)) return false;
  const { sheet, cell, rows, columns, formula, functions, inputs, result, native, note } = given;
  return (
    [sheet, cell, formula, inputs, result, note].every(isText) &&
    isCount(rows) &&
    isCount(columns) &&
    areTexts(functions) &&
    (native === undefined || isText(native))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
