import { beforeAll, describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import type { Answer } from "../../src/catalogue/cells";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { Random } from "../engine/reference/random";
import { HOSTILE, isSameAnswer, wrongWithAnswer } from "./hostile";
import { Variation } from "./inputs";
import { LONGEST, longest } from "./longest";

/** Calls over the whole catalogue; after so many of them, every fourth is made again. */
const CALLS = 100_000;
const ROUND = 2000;
const AGAIN = 4;
const ONE_SECOND = 1000;
/** How many of those that break a law are worth reading. */
const SHOWN = 10;

interface Called {
  readonly definition: Definition;
  readonly args: readonly unknown[];
}

/** What a careless sheet may put into a function: what works or nearly so, and what does not. */
class Sheet {
  private readonly variation: Variation;
  private readonly count: number;

  constructor(
    private readonly definition: Definition,
    private readonly random: Random,
  ) {
    this.variation = new Variation(definition, random);
    this.count = parametersOf(definition).length;
  }

  next(): Called {
    const { definition, random } = this;
    const args: unknown[] = [...this.variation.next()];
    if (random.share() < 0.45) return { definition, args };
    for (let index = random.whole(0, 2); index >= 0; index--)
      args[random.whole(0, this.count - 1)] = random.of(HOSTILE);
    if (random.share() < 0.02) args.push(random.of(HOSTILE));
    return { definition, args };
  }
}

function deeplyFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deeplyFrozen);
    Object.freeze(value);
  }
  return value;
}

const answerTo = ({ definition, args }: Called): Answer => call(definition, args, { formats: false });
const shownCall = ({ definition, args }: Called): string =>
  `${definition.name} ${JSON.stringify(args).slice(0, 500)}`;

/** The answer, and the milliseconds that it took; where other work may have come between, those of the processor alone. */
function timed(called: Called): { answer: Answer; time: number } {
  const begun = performance.now();
  const answer = answerTo(called);
  const time = performance.now() - begun;
  if (time <= ONE_SECOND) return { answer, time };
  const before = process.cpuUsage();
  answerTo(called);
  const { user, system } = process.cpuUsage(before);
  return { answer, time: (user + system) / 1000 };
}

describe(`${CALLS} random calls over the whole catalogue`, () => {
  const made = { calls: 0, answered: 0 };
  const wrong = { again: [] as string[], cells: [] as string[], late: [] as string[] };

  beforeAll(() => {
    // Half of the calls are refused, and nobody reads where.
    Error.stackTraceLimit = 0;
    const random = new Random(7);
    const sheets = catalogue.map((definition) => new Sheet(definition, random));
    for (let index = 0; index < CALLS; index += ROUND) round(sheets, index, Math.min(ROUND, CALLS - index));
    Error.stackTraceLimit = 10;
  }, 600_000);

  function round(sheets: readonly Sheet[], from: number, count: number): void {
    const calls = Array.from({ length: count }, (_, index) =>
      deeplyFrozen(sheets[(from + index) % sheets.length].next()),
    );
    const answers = calls.map((called) => {
      const { answer, time } = timed(called);
      if (time > ONE_SECOND) wrong.late.push(`${time} ms for ${shownCall(called)}`);
      for (const what of wrongWithAnswer(answer)) wrong.cells.push(`${what} from ${shownCall(called)}`);
      return answer;
    });
    for (let index = count - 1; index >= 0; index -= AGAIN)
      if (!isSameAnswer(answerTo(calls[index]), answers[index])) wrong.again.push(shownCall(calls[index]));
    made.calls += count;
    made.answered += answers.filter((answer) => typeof answer !== "object" || !("fault" in answer)).length;
  }

  it("are answered with finite cells in a rectangle, or with a sentence", () => {
    expect(wrong.cells.slice(0, SHOWN)).toEqual([]);
  });

  it("are answered alike again, in the opposite order, from arguments that cannot be changed", () => {
    expect(wrong.again.slice(0, SHOWN)).toEqual([]);
  });

  it("are each answered within a second", () => {
    expect(wrong.late.slice(0, SHOWN)).toEqual([]);
  });

  it("are answered with a value about half of the time", () => {
    expect(made.calls).toBe(CALLS);
    expect(made.answered / made.calls).toBeGreaterThan(0.25);
    expect(made.answered / made.calls).toBeLessThan(0.75);
  });
});

describe(`over ${LONGEST} periods`, () => {
  it.each(catalogue)("$name answers within a second", (definition) => {
    for (const args of longest(definition)) {
      const { answer, time } = timed({ definition, args });
      expect(wrongWithAnswer(answer)).toEqual([]);
      expect([args.length, time > ONE_SECOND ? `${time} ms` : "soon"]).toEqual([args.length, "soon"]);
    }
  });
});
