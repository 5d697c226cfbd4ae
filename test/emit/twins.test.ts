import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { expectParity } from "./parity";

const examples = catalogue
  .filter(({ lambda }) => "formula" in lambda)
  .flatMap((definition) =>
    definition.examples
      .filter(({ result }) => typeof result !== "object" || !("refusal" in result))
      .map(({ because, arguments: args }) => ({ name: definition.name, because, definition, args })),
  );

describe("every native twin", () => {
  it.each(catalogue)(
    "of $name names nothing R or C, which Excel keeps for rows and columns",
    ({ lambda }) => {
      if ("formula" in lambda) expect(lambda.formula).not.toMatch(/[(,][rc][,\])]/i);
    },
  );

  it.each(catalogue)("of $name fits into a cell", ({ lambda }) => {
    if ("formula" in lambda) expect(lambda.formula.length).toBeLessThan(8000);
  });
});

describe("every native twin, in an independent spreadsheet engine", () => {
  it.each(examples)("of $name gives what the function gives: $because", ({ definition, args }) => {
    expectParity(definition, args);
  });
});
