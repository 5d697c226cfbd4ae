import vm from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { bytes, text } from "./built";

const forbidden = [
  "window",
  "self",
  "document",
  "navigator",
  "location",
  "console",
  "fetch",
  "setTimeout",
  "process",
];

// A global that throws when touched: `typeof window` counts.
const untouchable = (name: string): PropertyDescriptor => ({
  get: () => {
    throw new Error(`${name} is touched while functions.js loads`);
  },
});

function registered(script: string) {
  const ids: string[] = [];
  const CustomFunctions = {
    associate: (id: string, implementation: unknown) => {
      expect(typeof implementation).toBe("function");
      ids.push(id);
    },
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  const context = vm.createContext({ CustomFunctions });
  for (const name of forbidden) Object.defineProperty(context, name, untouchable(name));
  vm.runInContext(script, context, { filename: "functions.js" });
  return ids.sort();
}

describe("functions.js", () => {
  const { functions } = JSON.parse(text("dist", "functions.json")) as { functions: { id: string }[] };

  it("registers every function of functions.json and nothing else, in a world that holds only CustomFunctions", () => {
    expect(registered(text("dist", "functions.js"))).toEqual(functions.map(({ id }) => id).sort());
  });

  it("would be caught touching the page", () => {
    expect(() => registered("typeof window")).toThrow("window is touched while functions.js loads");
  });

  it("is minified and at most 300 kB", () => {
    const size = bytes("dist", "functions.js").length;
    expect(size).toBeLessThanOrEqual(300_000);
    expect(size / text("dist", "functions.js").split("\n").length).toBeGreaterThan(200);
  });
});

describe("the scripts", () => {
  it.each(["functions.js", "taskpane.js", "charts.js", "commands.js"])(
    "run no code made of text: %s",
    (name) => {
      expect(text("dist", name)).not.toMatch(/\beval\s*\(|\bFunction\s*\(/);
    },
  );
});
