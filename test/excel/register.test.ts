import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { flows } from "../../src/catalogue/arguments";
import type { Definition } from "../../src/catalogue/define";
import { define } from "../../src/catalogue/define";
import { units } from "../../src/catalogue/units";
import type * as Register from "../../src/excel/register";
import { bareRuntime, CustomFunctionsError } from "./customFunctions";

/** Calls as Excel does, from a module that has not seen a host yet. */
function registered(definitions?: readonly Definition[]) {
  const associated = bareRuntime();
  jest.isolateModules(() => {
    jest.requireActual<typeof Register>("../../src/excel/register").register(definitions);
  });
  return (name: string, ...cells: unknown[]): unknown => {
    const code = associated.get(name);
    if (!code) throw new Error(`${name} is not associated.`);
    return code(...cells);
  };
}

function withOffice(isSetSupported: (name: string, version: string) => boolean): void {
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

class Invocation {
  readonly functionName = "LEASE_RENT";
  get address(): string | undefined {
    return undefined;
  }
}

const invocation = new Invocation();
const RENT = [0, 1200, 4, 4] as const;

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

describe("Registration", () => {
  it("associates every function of the catalogue under its name, at once", () => {
    const associated = bareRuntime();
    jest.isolateModules(() => {
      jest.requireActual<typeof Register>("../../src/excel/register").register();
    });
    expect([...associated.keys()]).toEqual(catalogue.map(({ name }) => name));
  });

  it("is quiet where there is no Excel to register with", () => {
    jest.isolateModules(() => {
      expect(() => {
        jest.requireActual<typeof Register>("../../src/excel/register").register();
      }).not.toThrow();
    });
  });
});

describe("A registered function", () => {
  it("takes its arguments as Excel gives them, nulls for what is left out and the invocation at the end", () => {
    const call = registered();
    expect(call("LEASE_RENT", ...RENT, null, null, null, null, invocation)).toBe(300);
    expect(call("LEASE_RENT", ...RENT, null, null, null, null, { functionName: "LEASE_RENT" })).toBe(300);
  });

  it("does without an invocation", () => {
    expect(registered()("LEASE_RENT", ...RENT)).toBe(300);
  });

  it.each([
    ["a range", [[1], [1], [2], [2]]],
    ["a value of a data type", { type: "Double", basicValue: 1, properties: {} }],
  ])("does not take %s at the end for the invocation", (_, shape) => {
    expect(registered()("LEASE_RENT", ...RENT, null, null, null, shape)).toHaveLength(4);
  });

  it("does not take an error at the end for the invocation", () => {
    const call = registered();
    const error = thrownBy(() => call("FIN_NPV", 0.1, new CustomFunctionsError("#DIV/0!")));
    expect(error).toEqual(
      new CustomFunctionsError("#VALUE!", "flows must be numbers; got the error #DIV/0! in position 1"),
    );
  });

  it("throws a refused argument as #VALUE! with the sentence", () => {
    const call = registered();
    const error = thrownBy(() => call("LEASE_RENT", 10.5, 5400, 20, 4, null, null, null, null, invocation));
    expect(error).toEqual(
      new CustomFunctionsError(
        "#VALUE!",
        "annual_yield must be a decimal per year, such as 0.105 for 10.5 %; got 10.5",
      ),
    );
  });

  it("throws a question without an answer as #N/A with the sentence", () => {
    const call = registered();
    const error = thrownBy(() => call("FIN_XIRR", [[100], [200]], [[45000], [45365]], null, invocation));
    expect(error).toEqual(
      new CustomFunctionsError(
        "#N/A",
        "no rate above -1 found in flows: at every rate one sign outweighs the other",
      ),
    );
  });

  it("puts the error of one cell into that cell and leaves the others", () => {
    const hundredfold = define({
      ...catalogue[0],
      name: "FIN_HUNDREDFOLD",
      args: { flows: flows("numbers") },
      returns: { kind: "vector", unit: units.money, describe: "a hundred times each" },
      steps: [],
      evaluate: (values) => values.flows.map((value) => value * 100),
    });
    expect(registered([hundredfold])("FIN_HUNDREDFOLD", [[1], [1e308], [3]], invocation)).toEqual([
      [100],
      [
        new CustomFunctionsError(
          "#N/A",
          "no number that Excel can hold found in the result: it lies beyond 1.8E+308",
        ),
      ],
      [300],
    ]);
  });
});

describe("The formats of numbers", () => {
  const schedule = [1000, 600, 2, 1, 46023, 1, null, null, 0.01, invocation];

  it("come with them where Excel knows data types", () => {
    withOffice((name, version) => name === "CustomFunctionsRuntime" && version === "1.4");
    const call = registered();
    expect(call("LEASE_RENT", ...RENT)).toEqual({
      type: "Double",
      basicValue: 300,
      numberFormat: "#,##0.0000",
    });
    expect(call("LEASE_SCHEDULE", ...schedule)).toMatchObject([
      ["Period", "Date", "Opening", "Rent", "Income", "Principal", "Closing"],
      [{ basicValue: 1 }, { basicValue: 46023, numberFormat: "yyyy-mm-dd" }, {}, {}, {}, {}, {}],
      [{ basicValue: 2 }, {}, {}, {}, {}, {}, {}],
    ]);
  });

  it("do not where Excel does not", () => {
    withOffice(() => false);
    const call = registered();
    expect(call("LEASE_SCHEDULE", ...schedule)).toEqual([
      ["Period", "Date", "Opening", "Rent", "Income", "Principal", "Closing"],
      [1, 46023, 1000, 600, 200, 400, 600],
      [2, 46388, 600, 600, 0, 600, 0],
    ]);
  });

  it("are asked for until Office is ready to answer, and then once", () => {
    Object.assign(globalThis, { Office: {} });
    const call = registered();
    expect(call("LEASE_RENT", ...RENT)).toBe(300);
    const isSetSupported = jest.fn(() => true);
    withOffice(isSetSupported);
    expect(call("LEASE_RENT", ...RENT)).toHaveProperty("numberFormat");
    expect(call("LEASE_RENT", ...RENT)).toHaveProperty("numberFormat");
    expect(isSetSupported).toHaveBeenCalledTimes(1);
  });

  it("survive the way to Excel as JSON", () => {
    withOffice(() => true);
    const call = registered();
    for (const { name, examples } of catalogue) {
      for (const example of examples) {
        if (typeof example.result === "object" && "refusal" in example.result) continue;
        const result = call(name, ...example.arguments, invocation);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }
    }
  });
});
