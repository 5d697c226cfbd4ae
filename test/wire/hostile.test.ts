import { beforeAll, describe, expect, it } from "@jest/globals";
import { isDeepStrictEqual } from "node:util";
import { catalogue } from "../../src/catalogue";
import type { Definition } from "../../src/catalogue/define";
import { parametersOf } from "../../src/catalogue/define";
import { HOSTILE } from "../catalogue/hostile";
import { functions } from "./built";
import type { Reply } from "./runtime";
import { open } from "./runtime";
import { expected, plain, replaced, working, wrongWith } from "./wire";

const runtime = open(functions());

function attacks(definition: Definition): (readonly unknown[])[] {
  const base = working(definition);
  const each = parametersOf(definition).flatMap((_, index) =>
    HOSTILE.map((value) => replaced(base, index, value)),
  );
  const all = HOSTILE.map((value) => base.map(() => value));
  return [...each, ...all, [...base, 1], [...base, null], [...base, ...base, ...base]];
}

describe.each(catalogue)("$name, whatever a sheet puts into it,", (definition) => {
  const calls = attacks(definition);
  let replies: Reply[] = [];

  beforeAll(async () => {
    replies = await runtime.invokeAll(calls.map((args) => ({ id: definition.name, args })));
  });

  it("brings to the cell what call answers", () => {
    const pairs = calls.map((args, index) => ({
      args,
      came: plain(replies[index]),
      meant: expected(definition, args),
    }));
    expect(pairs.filter(({ came, meant }) => !isDeepStrictEqual(came, meant))).toEqual([]);
  });

  it("answers with finite cells in a rectangle, or with #VALUE! or #N/A and a sentence", () => {
    const wrong = replies.flatMap((reply, index) =>
      wrongWith(reply).map((what) => ({ what, args: JSON.stringify(calls[index]) })),
    );
    expect(wrong).toEqual([]);
  });

  it("refuses most of it", () => {
    expect(replies.filter((reply) => "code" in reply).length).toBeGreaterThan(calls.length / 2);
  });
});
