import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { functions } from "./built";
import { open } from "./runtime";
import { expected, isVector, replaced, working } from "./wire";

const ERRORS = 4;
const DATA_TYPES = 8;
const runtime = open(functions());
const vectors = catalogue.flatMap((definition) =>
  parametersOf(definition).flatMap(([name], index) =>
    isVector(definition, index) ? [{ definition, name, index }] : [],
  ),
);

/** What a working call gives for an argument, as the range that it may be; a lone 1 where it gives nothing. */
function rangeOf(definition: Definition, index: number): readonly (readonly unknown[])[] {
  const given = working(definition)[index];
  if (given === null) return [[1]];
  return Array.isArray(given) ? (given as unknown[][]) : [[given]];
}

/** A data type as the host sends it: text inside an object. */
const dataType = (value: object): object => ({ value: JSON.stringify(value) });

describe("Excel's cells", () => {
  it.each(catalogue)(
    "leave out of $name what is optional, by null or by sending less",
    async (definition) => {
      const optional = parametersOf(definition).map(([, argument]) => argument.optional);
      const nulls = working(definition).map((arg, index) => (optional[index] ? null : arg));
      const fewer = nulls.slice(0, optional.filter((isOptional) => !isOptional).length);
      const answer = expected(definition, nulls);
      expect(answer).toHaveProperty("value");
      expect(await runtime.invoke(definition.name, nulls)).toEqual(answer);
      expect(await runtime.invoke(definition.name, fewer)).toEqual(answer);
    },
  );

  it.each(vectors)("lie across or down in $name of $definition.name", async ({ definition, index }) => {
    const down = rangeOf(definition, index).flat();
    for (const range of [[down], down.map((value) => [value])]) {
      const args = replaced(working(definition, index), index, range);
      expect(await runtime.invoke(definition.name, args)).toEqual(expected(definition, args));
    }
  });

  it.each(vectors)(
    "carry formats into $name of $definition.name, which count as their numbers",
    async (vector) => {
      const { definition, index } = vector;
      const values = rangeOf(definition, index);
      const formatted = values.map((row) =>
        row.map((value) => dataType({ type: "Double", basicValue: value, numberFormat: "0.00" })),
      );
      const sent = replaced(working(definition, index), index, formatted);
      const meant = replaced(working(definition, index), index, values);
      expect(await runtime.invoke(definition.name, sent, DATA_TYPES)).toEqual(expected(definition, meant));
    },
  );

  it.each(vectors)("refuse an error in $name of $definition.name by its position", async (vector) => {
    const { definition, index } = vector;
    const error = { type: "CustomFunctionError", code: "#DIV/0!" };
    const args = replaced(working(definition, index), index, [[1], [error], [2]]);
    expect(await runtime.invoke(definition.name, args, ERRORS)).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(/#DIV\/0!.* in position 2$/),
    });
  });

  it("are refused where no function has the id", async () => {
    expect(await runtime.invoke("FIN_NOTHING", [1])).toMatchObject({ code: expect.any(String) });
  });
});
