import { call } from "../../catalogue/call";
import type { Result } from "../../catalogue/cells";
import { parametersOf, shownName } from "../../catalogue/define";
import type { Unit } from "../../catalogue/units";
import { units } from "../../catalogue/units";
import type { Picture } from "../charts/picture";
import { formatted } from "../format";
import type { SeenCall } from "./look";

/** Fewer values than these are told at a glance without a picture. */
const FEWEST = 3;
const MOST_SERIES = 3;

/** Pictures of a call: the flows that it is given, and the money or the ratios of the table that it returns. */
export function picturesOfCall(seen: SeenCall): readonly Picture[] {
  if (seen.upstream) return [];
  const given = parametersOf(seen.definition).flatMap(([name, { unit, shape }], index) => {
    const values = shape === "vector" ? numbersIn(seen.cells[index]) : [];
    if (values.length < FEWEST || unit === units.date) return [];
    return [pictureOf(shownName(name), unit, values)];
  });
  return [...given.slice(0, 2), ...ofResult(seen)];
}

function pictureOf(title: string, unit: Unit, values: readonly number[]): Picture {
  return {
    title,
    kind: "column",
    unit,
    unitName: unit.label,
    categoryTitle: "Position",
    categories: values.map((_, index) => String(index + 1)),
    series: [{ name: title, values }],
  };
}

function numbersIn(cells: unknown): readonly number[] {
  if (!Array.isArray(cells)) return [];
  return (cells as readonly unknown[]).flat().filter((cell) => typeof cell === "number");
}

function ofResult({ definition, cells }: SeenCall): readonly Picture[] {
  const { returns } = definition;
  if (!("columns" in returns)) return [];
  const answer = call(definition, cells, { formats: false });
  if (!Array.isArray(answer) || answer.length <= FEWEST) return [];
  const columns = Object.values(returns.columns);
  if (columns.some(({ repeats }) => repeats)) return [];
  const shownUnit = [units.money, units.ratio, units.kw].find((unit) =>
    columns.some((one) => one.unit === unit),
  );
  if (shownUnit === undefined) return [];
  const chosen = columns
    .flatMap(({ unit }, index) => (unit === shownUnit ? [index] : []))
    .slice(-MOST_SERIES);
  const body = answer.slice(1);
  const byDate = columns.findIndex(({ unit }) => unit === units.date);
  return [
    {
      title: "Result",
      kind: "line",
      unit: shownUnit,
      unitName: shownUnit.label,
      categoryTitle: columns[Math.max(0, byDate)].header,
      categories: body.map((row, index) => category(byDate < 0 ? index + 1 : row[byDate])),
      series: chosen.map((index) => ({
        name: columns[index].header,
        values: body.map((row) => number(row[index])),
      })),
    },
  ];
}

const number = (cell: Result): number | undefined => (typeof cell === "number" ? cell : undefined);

function category(cell: Result): string {
  if (typeof cell !== "number") return "";
  return cell > 20_000 ? formatted(cell, "yyyy-mm-dd").slice(0, 7) : String(cell);
}
