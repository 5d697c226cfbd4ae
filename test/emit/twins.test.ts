import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import { judged } from "./judge";

const examples = catalogue
  .filter(({ lambda }) => "formula" in lambda)
  .flatMap((definition) =>
    definition.examples
      .filter(({ result }) => typeof result !== "object" || !("refusal" in result))
      .map(({ because, arguments: args }) => ({ name: definition.name, because, definition, args })),
  );

function expectParity(text: string, answered: unknown): void {
  if (typeof answered === "boolean") expect(text).toBe(answered ? "TRUE" : "FALSE");
  else if (typeof answered !== "number") expect(text).toBe(answered);
  else expect(Math.abs(Number(text) - answered)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(answered)));
}

describe("every native twin, in an independent spreadsheet engine", () => {
  it.each(examples)("of $name gives what the function gives: $because", ({ definition, args }) => {
    const answered = call(definition, args, { formats: false });
    const texts = judged(definition, args);
    const rows = Array.isArray(answered) ? answered : [[answered]];
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        expectParity(texts[r][c], cell);
      });
    });
  });
});
