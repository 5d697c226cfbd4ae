import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { functions } from "./built";
import { open } from "./runtime";
import { expected, plain, working } from "./wire";

const script = functions();

describe("the cells of one recalculation", () => {
  it("reach Excel in one delivery, where a refused one disturbs no other", async () => {
    const runtime = open(script);
    const good = catalogue.map((definition) => ({
      definition,
      id: definition.name,
      args: working(definition),
    }));
    const calls = good.flatMap((call) => [call, { ...call, args: call.args.map(() => "poison") }]);
    const replies = await runtime.invokeAll(calls);
    expect(replies.map(plain)).toEqual(calls.map(({ definition, args }) => expected(definition, args)));
    expect(replies.filter((reply) => "code" in reply)).toHaveLength(catalogue.length);
    expect(runtime.deliveries).toEqual([calls.length]);
  });

  it("keep a fault in one cell of a result to that cell", async () => {
    const args = [1, 1e308, 4, 1, 0, null, null, [[1], [0], [0], [10]]];
    const reply = plain(await open(script).invoke("LEASE_RENT", args));
    const beyond = { code: "#N/A", message: expect.stringContaining("beyond 1.8E+308") };
    expect(reply).toEqual({ value: [[1e308 / 1.125], [0], [0], [beyond]] });
  });

  it("are forgotten once answered: the same call brings the same bits, whatever was asked between", async () => {
    const runtime = open(script);
    const calls = catalogue.map((definition) => ({ id: definition.name, args: working(definition) }));
    const first = await runtime.invokeAll(calls);
    await runtime.invokeAll(calls.map(({ id }) => ({ id, args: [[[1e308]], [[-1e308]], 0.5] })));
    expect(await runtime.invokeAll([...calls].reverse())).toEqual(first.reverse());
  });

  it("come back within a millisecond each on the average", async () => {
    const runtime = open(script);
    const [definition] = catalogue;
    const calls = new Array(2000).fill({ id: definition.name, args: working(definition) });
    const begun = performance.now();
    await runtime.invokeAll(calls);
    expect(performance.now() - begun).toBeLessThan(calls.length);
  });
});
