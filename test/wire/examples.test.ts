import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { functions } from "./built";
import { open } from "./runtime";
import { expected, plain } from "./wire";

const script = functions();

describe.each([
  { host: "a host without data types", formats: false },
  { host: "a host that takes numbers with their formats", formats: true },
])("Microsoft's runtime in $host", ({ formats }) => {
  const runtime = open(script, { formats });

  it.each(catalogue)("brings every example of $name to its cell as it is", async (definition) => {
    const calls = definition.examples.map((example) => ({ id: definition.name, args: example.arguments }));
    const replies = await runtime.invokeAll(calls);
    expect(replies.map(plain)).toEqual(calls.map(({ args }) => expected(definition, args, formats)));
  });
});

describe("the examples", () => {
  const runtime = open(script);

  it("are refused with the sentence they promise", async () => {
    const refused = catalogue.flatMap(({ name, examples }) =>
      examples.flatMap(({ arguments: args, result }) =>
        typeof result === "object" && "refusal" in result
          ? [{ id: name, args, refusal: result.refusal }]
          : [],
      ),
    );
    const replies = await runtime.invokeAll(refused);
    expect(replies).toMatchObject(refused.map(({ refusal }) => ({ message: refusal })));
    expect(refused.length).toBeGreaterThanOrEqual(3);
  });

  it("carry numbers with a format only where the host takes them", async () => {
    const [{ name, examples }] = catalogue;
    const formatted = await open(script, { formats: true }).invoke(name, examples[0].arguments);
    expect(formatted).toMatchObject({ value: { type: "Double", numberFormat: expect.any(String) } });
    expect(await runtime.invoke(name, examples[0].arguments)).toEqual({ value: expect.any(Number) });
  });
});
