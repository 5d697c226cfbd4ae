import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call, read, registry } from "../../src/catalogue/call";
import { isFault } from "../../src/catalogue/cells";

const examples = catalogue.flatMap((definition) =>
  definition.examples.map((example) => ({
    name: definition.name,
    because: example.because,
    definition,
    example,
  })),
);

/** The numbers of an expected result stand within 1e-12 of what is answered, everything else is the same. */
function expectClose(answered: unknown, expected: unknown): void {
  if (typeof expected === "number") {
    expect(typeof answered).toBe("number");
    expect(Math.abs((answered as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (Array.isArray(expected)) {
    expect(answered).toHaveLength(expected.length);
    expected.forEach((part, index) => {
      expectClose((answered as unknown[])[index], part);
    });
  } else {
    expect(answered).toBe(expected);
  }
}

describe("every example", () => {
  it.each(examples)(
    "of $name answers as written: $because",
    ({ definition, example: { arguments: args, result } }) => {
      const answered = call(definition, args, { formats: false });
      if (typeof result === "object" && "refusal" in result) {
        expect(isFault(answered) && answered.message).toBe(result.refusal);
      } else {
        expectClose(answered, result);
      }
    },
  );

  it.each(examples)(
    "of $name can be explained: $because",
    ({ definition, example: { arguments: args, result } }) => {
      if (typeof result === "object" && "refusal" in result) return;
      const values = read(definition, args);
      for (const { term, value } of definition.steps) {
        const step = value(values, registry);
        expect([term, typeof step === "number" ? Number.isFinite(step) : true]).toEqual([term, true]);
      }
    },
  );
});
