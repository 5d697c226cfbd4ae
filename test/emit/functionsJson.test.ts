import { parseTree } from "custom-functions-metadata";
import { describe, expect, it } from "@jest/globals";
import { functionsJson } from "../../src/emit/functionsJson";
import { stub } from "./stub";

interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  customEnumId?: string;
}

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: Parameter[];
    result: { type?: string; dimensionality?: string };
  }[];
  enums: { id: string; type: string; values: { name: string; stringValue: string; tooltip: string }[] }[];
}

const emitted = JSON.parse(functionsJson()) as Metadata;
const parameters = emitted.functions.flatMap((definition) => definition.parameters);

/** The generator writes no defaults, keeps the quotes of an enum's members in their names, and the mark of a word of TypeScript. */
function normalised({ functions, enums }: Metadata): Metadata {
  const scalar = { type: "any", dimensionality: "scalar" };
  return {
    functions: functions.map(({ id, name, description, result, ...rest }) => ({
      id,
      name,
      description,
      parameters: rest.parameters.map((parameter) => ({
        ...scalar,
        ...parameter,
        name: parameter.name.replace(/_$/, ""),
      })),
      result: { ...scalar, ...result },
    })),
    enums: enums.map(({ id, type, values }) => ({
      id,
      type,
      values: values.map((value) => ({ ...value, name: value.name.replace(/^"(.*)"$/, "$1") })),
    })),
  };
}

const unknownKeys = (value: object, known: readonly string[]): string[] =>
  Object.keys(value).filter((key) => !known.includes(key));

const looksLikeACell = (name: string): boolean => /^([A-Z]{1,3}\d{1,7}|R\d*C\d*)$/i.test(name);

describe("functions.json", () => {
  it("is what Microsoft's generator makes of the same functions in TypeScript", () => {
    const { functions, enums, extras } = parseTree(stub(), "stub.ts");
    expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
    expect(normalised(emitted)).toEqual(normalised({ functions, enums } as unknown as Metadata));
    expect(functions.length).toBeGreaterThan(0);
  });

  it("has only the keys that Excel documents", () => {
    const keys = [
      ...unknownKeys(emitted, ["$schema", "allowCustomDataForDataTypeAny", "functions", "enums"]),
      ...emitted.functions.flatMap((definition) => [
        ...unknownKeys(definition, ["id", "name", "description", "helpUrl", "parameters", "result"]),
        ...unknownKeys(definition.result, ["type", "dimensionality"]),
      ]),
      ...parameters.flatMap((parameter) =>
        unknownKeys(parameter, [
          "name",
          "description",
          "type",
          "dimensionality",
          "optional",
          "repeating",
          "customEnumId",
        ]),
      ),
      ...emitted.enums.flatMap((enumeration) => [
        ...unknownKeys(enumeration, ["id", "type", "values"]),
        ...enumeration.values.flatMap((value) => unknownKeys(value, ["name", "stringValue", "tooltip"])),
      ]),
    ];
    expect(keys).toEqual([]);
  });

  it("names the schema and takes data types as they are", () => {
    expect(emitted).toMatchObject({
      $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
      allowCustomDataForDataTypeAny: true,
    });
  });
});

describe("a name in functions.json", () => {
  const names = emitted.functions.flatMap(({ id, name }) => [id, name]);

  it("is of 3 to 128 capitals, digits, _ and ., a letter first", () => {
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_.]{2,127}$/.test(name))).toEqual([]);
  });

  it("looks like no cell", () => {
    expect(names.filter(looksLikeACell)).toEqual([]);
    expect(["A1", "XFD1048576", "ADD1", "R1C1", "RC"].filter((name) => !looksLikeACell(name))).toEqual([]);
  });

  it("is used once", () => {
    expect(new Set(emitted.functions.map(({ id }) => id)).size).toBe(emitted.functions.length);
    expect(emitted.functions.filter(({ id, name }) => id !== name)).toEqual([]);
  });

  it("is of small letters, digits and _ for an argument, once in its function", () => {
    expect(parameters.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    for (const { parameters: own } of emitted.functions)
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
  });
});

describe("an argument in functions.json", () => {
  it("is optional only where all after it are", () => {
    const late = emitted.functions.filter(({ parameters: own }) =>
      own.some(({ optional }, index) => !optional && own.slice(0, index).some((before) => before.optional)),
    );
    expect(late).toEqual([]);
  });

  it("is of a type that Excel knows", () => {
    expect(parameters.filter(({ type }) => !["number", "string", "boolean", "any"].includes(type))).toEqual(
      [],
    );
  });
});

describe("a description in functions.json", () => {
  it("says something in at most the 255 characters that Excel's dialogs show", () => {
    const descriptions = [...emitted.functions, ...parameters].map(({ description }) => description);
    const tooltips = emitted.enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip));
    const wrong = [...descriptions, ...tooltips].filter(({ length }) => length < 5 || length > 255);
    expect(wrong).toEqual([]);
  });

  it("is one line of plain text", () => {
    const lines = [...emitted.functions, ...parameters].filter(({ description }) =>
      /[\p{Cc}{}@]/u.test(description),
    );
    expect(lines).toEqual([]);
  });
});

describe("an enum in functions.json", () => {
  it("is there for every argument that names it, and for no other reason", () => {
    const named = parameters.flatMap(({ customEnumId }) => customEnumId ?? []);
    expect(emitted.enums.map(({ id }) => id).sort()).toEqual([...new Set(named)].sort());
  });

  it("has values that differ, whatever their case", () => {
    for (const { values } of emitted.enums) {
      const texts = values.map(({ stringValue }) => stringValue.toUpperCase());
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
