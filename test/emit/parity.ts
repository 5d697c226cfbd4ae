import { expect } from "@jest/globals";
import { call } from "../../src/catalogue/call";
import type { Definition, Example } from "../../src/catalogue/define";
import { judged } from "./judge";

/** Holds what a twin gives in the independent engine against what the function gives, cell by cell, to 1e-9. */
export function expectParity(definition: Definition, args: Example["arguments"]): void {
  const answered = call(definition, args, { formats: false });
  const texts = judged(definition, args);
  const rows = Array.isArray(answered) ? answered : [[answered]];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      expectSame(texts[r][c], cell);
    });
  });
}

function expectSame(text: string, answered: unknown): void {
  if (typeof answered === "boolean") expect(text).toBe(answered ? "TRUE" : "FALSE");
  else if (typeof answered !== "number") expect(text).toBe(answered);
  else expect(Math.abs(Number(text) - answered)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(answered)));
}
