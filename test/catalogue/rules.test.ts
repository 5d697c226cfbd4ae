// Rules 5 and 9 of the catalogue: what blanks, text, ranges and lengths mean to every function.
import { describe, expect, it } from "@jest/globals";
import type { Argument } from "../../src/catalogue/arguments";
import { call } from "../../src/catalogue/call";
import { catalogue } from "../../src/catalogue";
import type { Answer } from "../../src/catalogue/cells";
import { isFault } from "../../src/catalogue/cells";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf, shownName } from "../../src/catalogue/define";
import { Random } from "../engine/reference/random";
import { isSameAnswer } from "./hostile";
import type { Given, Inputs } from "./inputs";
import { isRows, validInputs } from "./inputs";
import { resized, transposed } from "./shapes";

const INPUTS = 25;
/** How many of those that break a law are worth reading. */
const SHOWN = 10;

/** Rule 5: the only argument in which the empty text of our own tables, and so a blank, is no value rather than 0. */
const BLANK_IS_NO_VALUE = "values of SPV_COVENANTS";
/** The only range in which TRUE and FALSE stand beside numbers. */
const TAKES_YES_OR_NO = "range of FIN_CHECKS";
/** Rule 5: 0 means "omitted" for these, where they may be left out. */
const OMITTED_BY_ZERO = [
  "max_ltv asset_cost min_llcr min_debt_yield debt_cap cap option_price balance sweep_dscr window service_share",
  "first_price factory_kw gpu_per_kw density start valuation_date life_periods commitment",
].flatMap((names) => names.split(" "));

/** One argument of one random call that is answered. */
interface Place {
  readonly argument: Argument<unknown>;
  readonly shown: string;
  /** As the exceptions name it. */
  readonly full: string;
  readonly given: Given;
  readonly answer: Answer;
  /** What the function answers with something else in this place. */
  readonly with: (cells: unknown) => Answer;
  readonly inputs: Inputs;
  readonly random: Random;
}

const answered = new WeakMap<Definition, readonly Inputs[]>();

function inputsOf(definition: Definition): readonly Inputs[] {
  const known = answered.get(definition) ?? validInputs(definition, INPUTS, 3);
  answered.set(definition, known);
  return known;
}

/** Every argument of random calls; what a law says of each, where it is broken. */
function broken(definition: Definition, law: (place: Place) => string | undefined): string[] {
  const random = new Random(5);
  const parameters = parametersOf(definition);
  const answerTo = (cells: readonly unknown[]): Answer => call(definition, cells, { formats: false });
  const wrong = inputsOf(definition).flatMap((inputs) => {
    const answer = answerTo(inputs);
    return parameters.flatMap(([name, argument], index) => {
      const place: Place = {
        argument,
        shown: shownName(name),
        full: `${shownName(name)} of ${definition.name}`,
        given: inputs[index] ?? null,
        answer,
        with: (cells) => answerTo(parameters.map((_, other) => (other === index ? cells : inputs[other]))),
        inputs,
        random,
      };
      const what = law(place);
      return what === undefined ? [] : [`${place.shown}: ${what} in ${JSON.stringify(inputs)}`];
    });
  });
  return wrong.slice(0, SHOWN);
}

const shownAnswer = (answer: Answer): string => JSON.stringify(answer).slice(0, 300);
const unlike = (answer: Answer, meant: Answer): string | undefined =>
  isSameAnswer(answer, meant) ? undefined : `${shownAnswer(answer)} in place of ${shownAnswer(meant)}`;

const sentenceOf = (answer: Answer): string => (isFault(answer) ? answer.message : shownAnswer(answer));

/** A range of numbers with one cell replaced, and the position of that cell; nothing for any other argument. */
function replacing({
  given,
  random,
}: Place): { with: (cell: unknown) => unknown[][]; position: number } | undefined {
  if (!isRows(given) || given.flat().some((cell) => typeof cell !== "number")) return undefined;
  const width = given[0].length;
  const position = random.whole(1, given.length * width);
  const put = (cell: unknown): unknown[][] =>
    given.map((row, r) => row.map((other, c) => (r * width + c + 1 === position ? cell : other)));
  return { with: put, position };
}

const isNumber = ({ argument: { type, shape } }: Place): boolean => type === "number" && shape === "scalar";

describe("a blank", () => {
  it.each(catalogue)("cell in a range of numbers is 0 to $name", (definition) => {
    const wrong = broken(definition, (place) => {
      const range = replacing(place);
      if (range === undefined || place.full === BLANK_IS_NO_VALUE) return undefined;
      const meant = place.with(range.with(0));
      return unlike(place.with(range.with(null)), meant) ?? unlike(place.with(range.with("")), meant);
    });
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)("cell in place of a number is 0 to $name", (definition) => {
    const wrong = broken(definition, (place) =>
      isNumber(place)
        ? (unlike(place.with(""), place.with(0)) ?? unlike(place.with([[""]]), place.with(0)))
        : undefined,
    );
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)(
    "or 0 leaves out of $name what may be left out and of which 0 is no value",
    (definition) => {
      const wrong = broken(definition, (place) => {
        const { argument, shown } = place;
        const isOmitted =
          !argument.admitsZero || (argument.unit.label === "date" && argument.shape === "scalar");
        if (!argument.optional || argument.type === "string") return undefined;
        if (!isOmitted && !OMITTED_BY_ZERO.includes(shown)) return undefined;
        return unlike(place.with(0), place.with(null)) ?? unlike(place.with([[0]]), place.with(null));
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(catalogue)("is refused by name where $name must be given something", (definition) => {
    const wrong = broken(definition, (place) => {
      if (place.argument.optional) return undefined;
      const sentence = sentenceOf(place.with(null));
      return sentence === `${place.shown} must be given; got nothing` ? undefined : sentence;
    });
    expect(wrong).toEqual([]);
  });
});

describe("text", () => {
  it.each(catalogue)("and yes or no in a range of numbers is refused by $name by position", (definition) => {
    const wrong = broken(definition, (place) => {
      const range = replacing(place);
      if (range === undefined) return undefined;
      const takesYesOrNo = `${place.shown} of ${definition.name}` === TAKES_YES_OR_NO;
      const sentences = [["abc", '"abc"'], ...(takesYesOrNo ? [] : [[true, "TRUE"]])].map(([cell, got]) => ({
        sentence: sentenceOf(place.with(range.with(cell))),
        got,
      }));
      return sentences.find(
        ({ sentence, got }) =>
          !sentence.startsWith(`${place.shown} must be `) ||
          !sentence.endsWith(`; got ${String(got)} in position ${range.position}`),
      )?.sentence;
    });
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)("in place of a number is refused by $name by the argument's name", (definition) => {
    const wrong = broken(definition, (place) => {
      if (!isNumber(place)) return undefined;
      const sentence = sentenceOf(place.with("abc"));
      return sentence.startsWith(`${place.shown} must be `) && sentence.endsWith('; got "abc"')
        ? undefined
        : sentence;
    });
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)("that chooses is taken by $name in any case, and no other text is", (definition) => {
    const wrong = broken(definition, (place) => {
      const { given, argument, answer } = place;
      if (argument.options === undefined) return undefined;
      const sentence = sentenceOf(place.with("abc"));
      const list = argument.options.map(({ value }) => value).join(", ");
      if (sentence !== `${place.shown} must be one of ${list}; got "abc"`) return sentence;
      return typeof given === "string"
        ? (unlike(place.with(given.toLowerCase()), answer) ??
            unlike(place.with(` ${given.toUpperCase()} `), answer))
        : undefined;
    });
    expect(wrong).toEqual([]);
  });
});

describe("a range", () => {
  it.each(catalogue)("of one cell is the cell to $name", (definition) => {
    const wrong = broken(definition, (place) => {
      const { given, answer } = place;
      if (given === null) return undefined;
      if (!isRows(given)) return unlike(place.with([[given]]), answer);
      return given.length * given[0].length === 1 ? unlike(place.with(given[0][0]), answer) : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)(
    "across gives $name the numbers that it gives down, and lays a vector across",
    (definition) => {
      const { returns } = definition;
      const lies =
        (returns.kind === "vector" && returns.lies !== "down") || returns.kind === "scalarOrVector";
      const wrong = broken(definition, (place) => {
        const { answer, inputs, argument } = place;
        const turned = replacing(place) && isRows(place.given) ? transposed(place.given) : undefined;
        if (turned === undefined || argument.shape !== "vector") return undefined;
        const other = place.with(turned);
        if (!lies) return unlike(other, answer);
        const firstLong = inputs.find(
          (given, index) =>
            isRows(given) &&
            parametersOf(definition)[index][1].shape === "vector" &&
            given.length * given[0].length > 1,
        );
        const isFirst = firstLong === place.given && turned.length * turned[0].length > 1;
        return unlike(other, isFirst && Array.isArray(answer) ? transposed(answer as never) : answer);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(catalogue)(
    "of several rows and columns is refused by $name where one line is meant",
    (definition) => {
      const wrong = broken(definition, (place) => {
        if (place.argument.shape !== "vector" || !isRows(place.given)) return undefined;
        const [first] = place.given[0];
        const sentence = sentenceOf(
          place.with([
            [first, first, first],
            [first, first, first],
          ]),
        );
        return sentence === `${place.shown} must be one row or one column of cells; got 2 rows and 3 columns`
          ? undefined
          : sentence;
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(catalogue)("is refused by $name where one cell is meant", (definition) => {
    const wrong = broken(definition, (place) => {
      if (place.argument.shape !== "scalar" || place.given === null) return undefined;
      const sentence = sentenceOf(place.with([[place.given], [place.given]]));
      return sentence === `${place.shown} must be a single cell; got a range of cells` ? undefined : sentence;
    });
    expect(wrong).toEqual([]);
  });

  it.each(catalogue)("of another length is answered by $name, or refused with both lengths", (definition) => {
    const parameters = parametersOf(definition);
    const wrong = broken(definition, (place) => {
      const { given, argument, inputs } = place;
      if (argument.shape !== "vector" || !isRows(given)) return undefined;
      const length = Math.max(given.length, given[0].length);
      const other = length + 7;
      const longer = (range: Given): Given =>
        isRows(range)
          ? resized(
              range,
              range.length === length ? other : range.length,
              range[0].length === length ? other : range[0].length,
            )
          : range;
      const sentence = place.with(given.length === 1 ? resized(given, 1, other) : resized(given, other, 1));
      if (!isFault(sentence) || length === 1) return undefined;
      const hasBoth = [length, other].every((count) => new RegExp(`\\b${count}\\b`).test(sentence.message));
      if (hasBoth) return undefined;
      const all = inputs.map((range, index) =>
        parameters[index][1].shape === "scalar" ? range : longer(range),
      );
      const alike = call(definition, all, { formats: false });
      return isFault(alike) && alike.message === sentence.message ? undefined : sentence.message;
    });
    expect(wrong).toEqual([]);
  });
});

describe("one argument too many", () => {
  it.each(catalogue)("is refused by $name", (definition) => {
    const { length } = parametersOf(definition);
    const cells = [...inputsOf(definition)[0], ...new Array<null>(length).fill(null)].slice(0, length);
    expect(sentenceOf(call(definition, [...cells, 1], { formats: false }))).toBe(
      `${definition.name} must be given at most ${length} arguments; got ${length + 1}`,
    );
  });
});
