import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { isRefused, validInputs } from "../catalogue/inputs";
import { differences, SHOWN } from "./parity";

const RANDOM_INPUTS = 200;

const twins = catalogue.filter(({ lambda }) => "formula" in lambda);

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
