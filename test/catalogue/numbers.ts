import type { Argument } from "../../src/catalogue/arguments";
import type { Cell } from "../../src/catalogue/cells";
import type { Random } from "../engine/reference/random";

/** Numbers that stand for a choice somewhere: a timing, a frequency, a class, a compounding. */
const CODES = [...Array.from({ length: 13 }, (_, code) => code), 15, 20, 52, 365];

const codes = new WeakMap<Argument<unknown>, readonly number[]>();

/** The numbers that an argument takes where it takes but a few. */
function codesOf(argument: Argument<unknown>): readonly number[] {
  const known = codes.get(argument);
  if (known !== undefined) return known;
  const takes = (value: number): boolean => {
    try {
      return argument.read(value, "it") === value;
    } catch {
      return false;
    }
  };
  const taken = CODES.filter(takes);
  const few = taken.length < CODES.length && ![0.5, 14, 1.5, 600.5].some(takes) ? taken : [];
  codes.set(argument, few);
  return few;
}

/** Another value of an argument's kind, near the one given. */
export function anotherCell(argument: Argument<unknown>, cell: Cell, money: number, random: Random): Cell {
  if (argument.options !== undefined) return anyCase(random.of(argument.options).value, random);
  if (typeof cell === "boolean") return random.share() < 0.5;
  if (typeof cell === "string") return cell;
  const few = argument.shape === "scalar" ? codesOf(argument) : [];
  return few.length > 0 ? random.of(few) : anotherNumber(argument.unit.label, cell, money, random);
}

const anyCase = (text: string, random: Random): string => (random.share() < 0.2 ? text.toLowerCase() : text);

function anotherNumber(unit: string, cell: number, money: number, random: Random): number {
  switch (unit) {
    case "date":
      return cell + random.whole(-60, 200);
    case "periods":
      return random.of([random.whole(0, 36), Math.max(0, cell + random.whole(-3, 3)), cell + 0.5]);
    case "decimal per year":
    case "decimal per period":
      return (
        random.of([cell, cell, 0, random.between(0, 0.3), -random.between(0, 0.2)]) * random.between(0.5, 1.5)
      );
    case "share of 1":
      return random.of([cell * random.between(0.5, 1.5), random.share(), random.share() / 10, 0, 1]);
    default:
      return anotherSize(cell, unit === "money" ? money : 0, random);
  }
}

/** Half to twice as much, now and then nothing, to the cent or to the last digit. */
function anotherSize(cell: number, money: number, random: Random): number {
  if (random.share() < 0.04) return 0;
  const size = cell === 0 ? random.share() * money : cell;
  const scaled = size * 2 ** random.between(-1, 1) * (random.share() < 0.03 ? -1 : 1);
  return random.share() < 0.5 ? scaled : Number(scaled.toPrecision(3));
}

/** A value to start from where no example gives one. */
export function invented(argument: Argument<unknown>, money: number): Cell | null {
  if (argument.options !== undefined) return argument.options[0].value;
  if (argument.type === "boolean") return true;
  if (argument.type === "string") return null;
  switch (argument.unit.label) {
    case "date":
      return 46000;
    case "periods":
      return 2;
    case "decimal per year":
    case "decimal per period":
      return 0.05;
    case "share of 1":
      return 0.1;
    case "money":
      return money / 10;
    default:
      return typeof argument.fallback === "number" && argument.fallback !== 0 ? argument.fallback : 1;
  }
}
