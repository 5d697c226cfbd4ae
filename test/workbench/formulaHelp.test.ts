import { describe, expect, it } from "@jest/globals";
import { contextAt } from "../../src/workbench/web/formulaHelp/context";
import { type Knowledge, helpAt } from "../../src/workbench/web/formulaHelp/suggestions";

/** The context where `|` stands in the formula. */
const at = (marked: string) => contextAt(marked.replace("|", ""), marked.indexOf("|"));

describe("the place of the cursor in a formula", () => {
  it("is in no function where none is open", () => {
    expect(at("=1+2|")).toEqual({ call: null, name: null });
    expect(at("text|")).toEqual({ call: null, name: null });
    expect(at("=NPV(1)|").call).toBeNull();
  });

  it("is in the innermost function and in its argument", () => {
    expect(at("=A(1,b(2,3),|").call).toMatchObject({ functionName: "A", index: 2 });
    expect(at("=A(1,apsis.b(2,|3),").call).toMatchObject({ functionName: "APSIS.B", index: 1 });
    expect(at("=A(1,(2+|").call).toBeNull();
  });

  it.each(['=A("x,(",|', "=A('it''s, (a)'!B1,|", "=A({1,2;3,4},|", "=A((1),|"])(
    "counts only commas between arguments in %s",
    (formula) => {
      expect(at(formula).call?.index).toBe(1);
    },
  );

  it("is in the name that is being typed", () => {
    expect(at("=1+apsis.fi|").name).toEqual({ text: "apsis.fi", from: 3 });
    expect(at('=A("apsis|').name).toBeNull();
  });
});

const knowledge: Knowledge = {
  parameters: (name) =>
    name === "APSIS.ROOT"
      ? [
          { shown: "flows", detail: "money", repeats: false },
          { shown: "[pick]", detail: "which root", repeats: false },
        ]
      : undefined,
  enumValues: (name, index) =>
    name === "APSIS.ROOT" && index === 1
      ? [
          { name: "LOWEST", stringValue: "LOWEST", tooltip: "the least" },
          { name: "LAST", stringValue: "LAST" },
        ]
      : [],
  functionsStarting: (letters) =>
    ["APSIS.ROOT", "ABS"].filter((name) => name.startsWith(letters)).map((name) => ({ name, detail: "" })),
};

const help = (marked: string) => helpAt(marked.replace("|", ""), marked.indexOf("|"), knowledge);

describe("what is offered", () => {
  it("are the functions whose names start so, put in with a bracket", () => {
    const { suggestions } = help("=1+aps|");
    expect(suggestions).toEqual([{ label: "APSIS.ROOT", detail: "", formula: "=1+APSIS.ROOT(", caret: 14 }]);
  });

  it("is nothing for a reference", () => {
    expect(help("=ab1|").suggestions).toEqual([]);
  });

  it("are the choices of an argument, in quotes, in place of what was begun", () => {
    expect(help("=APSIS.ROOT(A1:A3,|").suggestions.map(({ label }) => label)).toEqual(['"LOWEST"', '"LAST"']);
    expect(help('=APSIS.ROOT(A1:A3,"lo|w")').suggestions).toEqual([
      { label: '"LOWEST"', detail: "the least", formula: '=APSIS.ROOT(A1:A3,"LOWEST")', caret: 26 },
    ]);
    expect(help('=APSIS.ROOT(A1:A3,"LAST"|').suggestions).toEqual([]);
  });

  it("comes with the function's arguments, the current one explained", () => {
    expect(help("=APSIS.ROOT(A1,|").signature).toEqual({
      functionName: "APSIS.ROOT",
      parameters: ["flows", "[pick]"],
      current: 1,
      detail: "which root",
    });
    expect(help("=OTHER(|").signature).toBeNull();
  });
});
