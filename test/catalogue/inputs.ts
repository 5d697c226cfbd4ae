// Random inputs that a function answers, for any function: its working examples, varied as far as it lets them be.
import type { Argument } from "../../src/catalogue/arguments";
import { call } from "../../src/catalogue/call";
import type { Cell } from "../../src/catalogue/cells";
import { isFault } from "../../src/catalogue/cells";
import type { Definition, Example } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { Random } from "../engine/reference/random";
import { anotherCell, invented } from "./numbers";
import { resized, transposed } from "./shapes";

export type Given = Example["arguments"][number];
export type Inputs = readonly Given[];
type Rows = readonly (readonly Cell[])[];

/** How often a function may refuse what is tried before its examples are too narrow to vary. */
const TRIES = 30;

export const isRefused = ({ result }: Example): boolean => typeof result === "object" && "refusal" in result;
export const isAnswered = (definition: Definition, cells: Inputs): boolean =>
  !isFault(call(definition, cells, { formats: false }));

/**
 * So many argument lists that the function answers, no two alike, or as many as there are; the same ones on every run.
 */
export function validInputs(definition: Definition, count: number, seed = 1): readonly Inputs[] {
  const variation = new Variation(definition, new Random(seed));
  const found = new Map<string, Inputs>();
  let answered = 0;
  for (let tried = 0; found.size < count && tried < count * TRIES; tried++) {
    const cells = variation.next();
    if (!isAnswered(definition, cells)) continue;
    answered += 1;
    found.set(JSON.stringify(cells), cells);
  }
  if (answered < count)
    throw new Error(`${definition.name} answers too few variations of its examples: ${answered}`);
  return [...found.values()];
}

/** The arguments of one function as they may be varied. */
export class Variation {
  private readonly parameters: readonly Argument<unknown>[];
  private readonly bases: readonly Inputs[];
  /** What the examples give for each argument. */
  private readonly pools: readonly Given[][];

  constructor(
    definition: Definition,
    private readonly random: Random,
  ) {
    this.parameters = parametersOf(definition).map(([, argument]) => argument);
    this.bases = definition.examples
      .filter((example) => !isRefused(example))
      .map((example) => example.arguments);
    this.pools = this.parameters.map((argument, index) =>
      definition.examples
        .map((example) => example.arguments[index] ?? null)
        .filter((given) => given !== null && isReadable(argument, given)),
    );
  }

  /** Another argument list; most are answered. */
  next(): Inputs {
    const { random } = this;
    const base = random.of(this.bases);
    let cells: Given[] = this.parameters.map((_, index) => base[index] ?? null);
    if (this.often(0.4)) cells = this.lengthened(cells);
    const share = random.of([0.15, 0.4, 0.9]);
    const money = largestMoney(this.parameters, cells);
    cells = cells.map((given, index) => (this.often(share) ? this.another(index, given, money) : given));
    if (this.often(0.3)) cells = this.moved(cells);
    if (this.often(0.2)) cells = this.spread(cells);
    if (this.often(0.3)) cells = this.turned(cells);
    while (this.often(0.5) && cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  }

  private often(share: number): boolean {
    return this.random.share() < share;
  }

  /** Every line of one length, or of one more or less, and the count of periods that it stands for, longer or shorter. */
  private lengthened(cells: readonly Given[]): Given[] {
    const lengths = cells.flatMap((given) => (isRows(given) ? [given.length, given[0].length] : []));
    const from = this.random.of([1, ...lengths.filter((length) => length > 1)]);
    const to = this.random.whole(1, Math.min(3 * from, 36));
    if (from === 1) return [...cells];
    const near = (length: number): number =>
      length > 1 && Math.abs(length - from) <= 1 ? Math.max(1, length + to - from) : length;
    return cells.map((given, index) => {
      if (isRows(given)) return resized(given, near(given.length), near(given[0].length));
      const counts = typeof given === "number" && this.parameters[index].unit.label === "periods";
      return counts && given === from ? to : given;
    });
  }

  /** Another value for an argument, where it can be read; otherwise the one there is. */
  private another(index: number, given: Given, money: number): Given {
    const argument = this.parameters[index];
    if (argument.optional && given !== null && this.often(0.3)) return null;
    const known = this.pools[index];
    const start =
      given ?? (known.length > 0 && this.often(0.8) ? this.random.of(known) : invented(argument, money));
    for (let tried = 0; tried < 6; tried++) {
      const changed = this.changed(argument, start, money);
      if (isReadable(argument, changed)) return changed;
    }
    return given;
  }

  private changed(argument: Argument<unknown>, given: Given, money: number): Given {
    const { random } = this;
    if (!isRows(given)) return given === null ? null : anotherCell(argument, given, money, random);
    const one = this.often(0.25) ? random.between(0.5, 2) : undefined;
    const isDate = argument.unit.label === "date";
    const change = (cell: Cell): Cell => {
      if (one !== undefined && !isDate) return typeof cell === "number" ? cell * one : cell;
      return anotherCell(argument, cell, money, random);
    };
    const rows = given.map((row) => row.map(change));
    return this.often(0.1) ? rows : inOrderOf(given, rows);
  }

  /** All dates by the same number of days. */
  private moved(cells: readonly Given[]): Given[] {
    const days = this.random.whole(-900, 3000);
    const move = (cell: Cell): Cell => (typeof cell === "number" && cell > 0 ? cell + days : cell);
    return cells.map((given, index) => {
      if (given === null || this.parameters[index].unit.label !== "date") return given;
      return isRows(given) ? given.map((row) => row.map(move)) : move(given);
    });
  }

  /** One value in place of a line of them, or a line in place of one value. */
  private spread(cells: readonly Given[]): Given[] {
    const length = this.countIn(cells) ?? this.random.whole(1, 6);
    return cells.map((given, index) => {
      if (given === null || this.parameters[index].shape === "scalar" || this.often(0.5)) return given;
      const rows = isRows(given) ? given : [[given]];
      if (rows.length > 1) return [rows[0]];
      return rows[0].length > 1 ? [[rows[0][0]]] : resized(rows, length, 1);
    });
  }

  /** The first count of periods that a line of cells may have. */
  private countIn(cells: readonly Given[]): number | undefined {
    const counts = cells.filter((_, index) => this.parameters[index].unit.label === "periods");
    return counts.find(
      (given) => typeof given === "number" && Number.isInteger(given) && given > 0 && given <= 36,
    ) as number | undefined;
  }

  /** Lines across in place of lines down. */
  private turned(cells: readonly Given[]): Given[] {
    const all = this.often(0.5);
    return cells.map((given, index) =>
      isRows(given) && this.parameters[index].shape === "vector" && (all || this.often(0.5))
        ? transposed(given)
        : given,
    );
  }
}

export function isRows(given: Given): given is Rows {
  return typeof given === "object" && given !== null;
}

function isReadable(argument: Argument<unknown>, given: Given): boolean {
  try {
    argument.read(given, "it");
    return true;
  } catch {
    return false;
  }
}

/** Rows in the order in which the given ones are: ages, tenors and dates that ascend go on ascending. */
function inOrderOf(given: Rows, rows: Cell[][]): Cell[][] {
  const ascends = (cells: readonly Cell[]): boolean =>
    cells.length > 1 && cells.every((cell, index) => index === 0 || cells[index - 1] <= cell);
  const compare = (one: Cell, other: Cell): number => Number(one) - Number(other);
  if (ascends(given.map(([first]) => first))) return [...rows].sort(([one], [other]) => compare(one, other));
  if (given.length === 1 && ascends(given[0])) return [[...rows[0]].sort(compare)];
  return rows;
}

/** The largest sum of money in one argument: what an error in money is measured by. */
export function largestMoney(parameters: readonly Argument<unknown>[], cells: Inputs): number {
  const sums = cells.map((given, index) => {
    if (given === null || parameters[index].unit.label !== "money") return 0;
    const all: readonly Cell[] = isRows(given) ? given.flat() : [given];
    return all.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? Math.abs(cell) : 0), 0);
  });
  return Math.max(...sums, 0);
}
