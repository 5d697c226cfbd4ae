import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { units } from "../../src/catalogue/units";
import type { Inputs } from "../catalogue/inputs";
import { isRefused, largestMoney, validInputs } from "../catalogue/inputs";
import { judged } from "./judge";

const RANDOM_INPUTS = 200;
const TOLERANCE = 1e-9;
/** How many differences are worth reading. */
const SHOWN = 10;

const twins = catalogue.filter(({ lambda }) => "formula" in lambda);

/** What the twin gives otherwise than the function, cell by cell. */
function differences(definition: Definition, inputs: readonly Inputs[]): string[] {
  const tables = judged(definition, inputs);
  return inputs.flatMap((cells, index) => {
    const answer = call(definition, cells, { formats: false });
    const rows: readonly (readonly unknown[])[] = Array.isArray(answer) ? answer : [[answer]];
    const wrong = different(rows, tables[index], scalesOf(definition, cells, rows));
    return wrong.map((what) => `${what} in ${JSON.stringify(cells)}`);
  });
}

function different(
  rows: readonly (readonly unknown[])[],
  texts: readonly (readonly string[])[],
  scales: readonly number[],
): string[] {
  const sizes = [rows, texts].map((table) => `${table.length} × ${table[0].length}`);
  if (sizes[0] !== sizes[1]) return [`${sizes[1]} cells, ${texts[0][0]} first, in place of ${sizes[0]}`];
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      isSame(cell, texts[r][c], scales[c])
        ? []
        : [`${texts[r][c]} in place of ${String(cell)} in row ${r + 1}`],
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
function scalesOf(
  { returns, ...definition }: Definition,
  cells: Inputs,
  rows: readonly (readonly unknown[])[],
): number[] {
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

describe("every native twin, in an independent spreadsheet engine,", () => {
  it.each(twins)("gives what $name gives in its examples", (definition) => {
    const answered = definition.examples.filter((example) => !isRefused(example));
    expect(
      differences(
        definition,
        answered.map((example) => example.arguments),
      ),
    ).toEqual([]);
  });

  it.each(twins)(`gives what $name gives on ${RANDOM_INPUTS} random inputs`, (definition) => {
    const found = differences(definition, validInputs(definition, RANDOM_INPUTS));
    expect(found.slice(0, SHOWN)).toEqual([]);
  });
});
