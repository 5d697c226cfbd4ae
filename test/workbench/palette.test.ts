import { describe, expect, it } from "@jest/globals";
import { looks } from "../../src/sheet/palette";
import { calc, fixtureAddIn } from "./headless";

const names = Object.keys(looks) as (keyof typeof looks)[];

describe("The looks of cells", () => {
  it("are in the workbench those that Excel is given", async () => {
    const cells = Object.fromEntries(names.map((style, index) => [`B${2 * index + 2}`, { value: 1, style }]));
    const book = { name: "Looks", sheets: [{ name: "Looks", columns: [], cells }] };
    const { grid } = await calc.createEngine(fixtureAddIn()).open(book);
    for (const [index, name] of names.entries()) {
      const cell = { sheet: grid.activeSheet(), row: 2 * index + 1, column: 1, rows: 1, columns: 1 };
      const { color, fill = "", bold = false, italic = false, size = 10, rule, centred } = looks[name];
      expect({ name, ...grid.format(cell) }).toMatchObject({
        name,
        fontColor: color.toUpperCase(),
        fillColor: fill.toUpperCase(),
        bold,
        italic,
        fontSize: size,
        horizontalAlignment: centred ? "Center" : "General",
      });
      expect(grid.border(cell, "EdgeBottom")).toMatchObject(
        rule === undefined ? { style: "None" } : { style: "Continuous", color: rule.toUpperCase() },
      );
    }
  });
});
