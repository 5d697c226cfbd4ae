import { address } from "../address";
import { optional, text } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { Grid } from "../grid";
import { Kind } from "../kind";
import { isLegalName, nameIn } from "../definedNames";
import { namedItem } from "./namedItem";
import { range } from "./range";

/** What a new name refers to: a range, by its address, or a formula as it is written. */
function formulaFor(given: unknown, grid: Grid): string {
  if (typeof given === "string") return given.startsWith("=") ? given : invalidArgument();
  const area = range.from(given);
  const sheet = grid.sheets().find(({ id }) => id === area.sheet);
  return sheet ? `=${address(area, sheet.name, "$")}` : invalidArgument();
}

export const names = new Kind<object>("NamedItemCollection", {
  items: (_, grid) => grid.names().map(({ name }) => namedItem.of({ name })),
  item: (_, key, grid) => {
    const found = nameIn(grid, text(key));
    if (!found) throw new ExcelError("ItemNotFound");
    return namedItem.of({ name: found.name });
  },
  methods: {
    add: (_, [given, reference, comment], grid) => {
      const name = text(given);
      if (!isLegalName(name)) invalidArgument();
      if (nameIn(grid, name)) throw new ExcelError("ItemAlreadyExists");
      grid.defineName({ name, formula: formulaFor(reference, grid), comment: optional(text, "")(comment) });
      return namedItem.of({ name });
    },
    getCount: (_, __, grid) => grid.names().length,
    getItemOrNullObject: (_, [key], grid) => {
      const found = nameIn(grid, text(key));
      return found ? namedItem.of({ name: found.name }) : null;
    },
  },
});
