import { text } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { DefinedName, Grid } from "../grid";
import { Kind, type Scalar } from "../kind";
import { areaNamed, nameIn, refersTo } from "../definedNames";
import { range } from "./range";

interface Target {
  readonly name: string;
}

function definition({ name }: Target, grid: Grid): DefinedName {
  const found = nameIn(grid, name);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

const written = (key: "formula" | "comment", check: (value: unknown) => string): Scalar<Target> => ({
  get: (target, grid) => definition(target, grid)[key],
  set: (target, value, grid) => {
    grid.defineName({ ...definition(target, grid), [key]: check(value) });
  },
});

const formula = (value: unknown) => (text(value).startsWith("=") ? text(value) : invalidArgument());

export const namedItem = new Kind<Target>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    comment: written("comment", text),
    formula: written("formula", formula),
    name: { get: (target, grid) => definition(target, grid).name },
    scope: { get: () => "Workbook" },
    type: { get: (target, grid) => refersTo(definition(target, grid), grid).type },
    value: { get: (target, grid) => refersTo(definition(target, grid), grid).value },
    visible: { get: () => true },
  },
  methods: {
    delete: (target, _, grid) => {
      grid.deleteName(definition(target, grid).name);
    },
    getRange: (target, _, grid) =>
      range.of(areaNamed(definition(target, grid).name, grid) ?? invalidArgument()),
    getRangeOrNullObject: (target, _, grid) => {
      const area = areaNamed(definition(target, grid).name, grid);
      return area && range.of(area);
    },
  },
});
