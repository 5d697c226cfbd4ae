// A plan cut into requests: Excel on the web takes no more than 5 MB with one.
import type { Change } from "../sheet/change";

/** Characters of a plan that make one request; what Office.js adds to each change stays below the rest. */
const most = 1_500_000;

/** What a change weighs beside its own text: Office.js names every object and property of it. */
const overhead = 1_500;

const weightOf = (change: Change): number => JSON.stringify(change).length + overhead;

/** The rows of a table in slices of about one request each. */
function slices<T>(rows: readonly T[], weight: number): { from: number; rows: readonly T[] }[] {
  const size = Math.max(1, Math.floor((rows.length * most) / weight));
  const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => index * size);
  return starts.map((from) => ({ from, rows: rows.slice(from, from + size) }));
}

function cut(change: Change): Change[] {
  const weight = weightOf(change);
  if (weight <= most) return [change];
  const part = (from: number, rows: number) => {
    const { area } = change as Extract<Change, { kind: "write" }>;
    return { ...area, row: area.row + from, rows };
  };
  if (change.kind === "write") {
    return slices(change.inputs, weight).map(({ from, rows }) => ({
      ...change,
      area: part(from, rows.length),
      inputs: rows,
    }));
  }
  if (change.kind === "values") {
    return slices(change.values, weight).map(({ from, rows }) => ({
      ...change,
      area: part(from, rows.length),
      values: rows,
    }));
  }
  if (change.kind === "numberFormats") {
    return slices(change.formats, weight).map(({ from, rows }) => ({
      ...change,
      area: part(from, rows.length),
      formats: rows,
    }));
  }
  return [change];
}

export function requests(changes: readonly Change[]): Change[][] {
  const all: Change[][] = [];
  let weight = Infinity;
  for (const change of changes.flatMap(cut)) {
    weight += weightOf(change);
    if (weight > most) {
      all.push([]);
      weight = weightOf(change);
    }
    all[all.length - 1].push(change);
  }
  return all;
}
