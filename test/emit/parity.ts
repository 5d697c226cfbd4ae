import { expect } from "@jest/globals";
import { call } from "../../src/catalogue/call";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { units } from "../../src/catalogue/units";
import type { Inputs } from "../catalogue/inputs";
import { isRows, largestMoney } from "../catalogue/inputs";
import { Random } from "../engine/reference/random";
import { judgedAll } from "./judge";

const TOLERANCE = 1e-9;
/** How far an input is moved to see whether its last digits decide, and the share of inputs where they may. */
const NUDGE = 2 ** -46;
const MOST_EXCUSED = 0.1;
/** How many differences are worth reading. */
export const SHOWN = 10;

type Table = readonly (readonly unknown[])[];

interface Difference {
  /** Which cell, or that there are more or fewer of them. */
  readonly at: string;
  readonly what: string;
}

/** What the twin gives otherwise than the function, cell by cell. */
export function differences(definition: Definition, inputs: readonly Inputs[]): string[] {
  const tables = judgedAll(definition, inputs);
  let excused = 0;
  const found = inputs.flatMap((cells, index) => {
    const answer = answerTo(definition, cells);
    const scales = scalesOf(definition, cells, answer);
    const wrong = different(answer, tables[index], scales);
    if (wrong.length === 0) return [];
    const open = unsettled(definition, cells, answer, scales);
    if (wrong.every(({ at }) => open.has(at))) excused += 1;
    return wrong.filter(({ at }) => !open.has(at)).map(({ what }) => `${what} in ${JSON.stringify(cells)}`);
  });
  expect(excused).toBeLessThanOrEqual(inputs.length * MOST_EXCUSED);
  return found;
}

function answerTo(definition: Definition, cells: Inputs): Table {
  const answer = call(definition, cells, { formats: false });
  return Array.isArray(answer) ? answer : [[answer]];
}

/**
 * The cells that the last digits of the input decide, such as a ratio over a balance that is 0 but for a rounding: there
 * a twin in plain doubles may say otherwise, as the function itself does a few digits further on.
 */
function unsettled(
  definition: Definition,
  cells: Inputs,
  answer: Table,
  scales: readonly number[],
): Set<string> {
  const random = new Random(11);
  const nudges = [() => 1, () => -1, ...random.list(4, () => () => random.whole(-1, 1))];
  const nudged = nudges.map((direction) => answerTo(definition, slightlyOff(definition, cells, direction)));
  return new Set(nudged.flatMap((other) => different(answer, textsOf(other), scales).map(({ at }) => at)));
}

const textsOf = (table: Table): string[][] =>
  table.map((row) =>
    row.map((cell) => (typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell))),
  );

/** Every number that is measured, rather than counted or dated, a few last digits up or down. */
function slightlyOff(definition: Definition, cells: Inputs, direction: () => number): Inputs {
  const counted: readonly string[] = [units.date, units.periods, units.perYear, units.choice].map(
    ({ label }) => label,
  );
  const parameters = parametersOf(definition);
  const off = <T>(cell: T): T | number =>
    typeof cell === "number" ? cell * (1 + direction() * NUDGE) : cell;
  return cells.map((given, index) => {
    if (given === null || counted.includes(parameters[index][1].unit.label)) return given;
    return isRows(given) ? given.map((row) => row.map(off)) : off(given);
  });
}

function different(
  rows: Table,
  texts: readonly (readonly string[])[],
  scales: readonly number[],
): Difference[] {
  const sizes = [rows, texts].map((table) => `${table.length} × ${table[0].length}`);
  if (sizes[0] !== sizes[1])
    return [{ at: "size", what: `${sizes[1]} cells, ${texts[0][0]} first, in place of ${sizes[0]}` }];
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      isSame(cell, texts[r][c], scales[c])
        ? []
        : [{ at: `${r} ${c}`, what: `${texts[r][c]} in place of ${String(cell)} in row ${r + 1}` }],
    ),
  );
}

function isSame(answered: unknown, text: string, scale: number): boolean {
  if (typeof answered === "boolean") return text === (answered ? "TRUE" : "FALSE");
  if (typeof answered !== "number") return text === answered;
  if (text.trim() === "") return false;
  return Math.abs(Number(text) - answered) <= TOLERANCE * Math.max(scale, Math.abs(answered));
}

/**
 * What a difference in each column is measured by where its own cell is smaller: for money the largest sum of money that
 * is given or stands in the column, as a balance near 0 is left of larger ones; for anything else 1.
 */
function scalesOf({ returns, ...definition }: Definition, cells: Inputs, rows: Table): number[] {
  const given = largestMoney(
    parametersOf({ ...definition, returns }).map(([, argument]) => argument),
    cells,
  );
  const shown = returns.kind === "table" ? Object.values(returns.columns).map(({ unit }) => unit) : [];
  return rows[0].map((_, column) => {
    if ((returns.kind === "table" ? shown[column] : returns.unit) !== units.money) return 1;
    const sizes = rows.map((row) => (typeof row[column] === "number" ? Math.abs(row[column]) : 0));
    return Math.max(given, ...sizes);
  });
}
