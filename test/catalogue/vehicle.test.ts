import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";

function answer(name: string, args: readonly unknown[], formats = false): unknown {
  const definition = catalogue.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(name);
  return call(definition, args, { formats });
}

/** The table without its header. */
const rows = (name: string, args: readonly unknown[]): unknown[][] =>
  (answer(name, args) as unknown[][]).slice(1);

const refusal = (message: string): object => ({ fault: "value", message });

describe("a table whose columns an argument names", () => {
  const waterfall = (args: readonly unknown[]): unknown[][] => answer("SPV_WATERFALL", args) as unknown[][];

  it("has a column for each name between its own", () => {
    const [header] = waterfall([[[9]], [["A", "B", "B", 2030]], [[1, 2, 3, 4]]]);
    expect(header).toEqual([
      "Period",
      "Cash",
      "A",
      "B",
      "B",
      "2030",
      "Distribution",
      "Trapped",
      "Shortfall",
      "Check",
    ]);
  });

  it("is the same whether tiers and due lie across or down, and cash either way", () => {
    const across = waterfall([
      [[100], [50]],
      [["A", "B"]],
      [
        [60, 20],
        [30, 40],
      ],
    ]);
    const down = waterfall([
      [[100, 50]],
      [["A"], ["B"]],
      [
        [60, 30],
        [20, 40],
      ],
    ]);
    expect(down).toEqual(across);
    expect(across.slice(1)).toEqual([
      [1, 100, 60, 20, 20, 0, 0, 0],
      [2, 50, 30, 20, 0, 0, 20, 0],
    ]);
  });

  it("takes one line of what is due for all periods, across or down", () => {
    const expected = waterfall([
      [[100], [50]],
      [["A", "B"]],
      [
        [60, 20],
        [60, 20],
      ],
    ]);
    expect(waterfall([[[100], [50]], [["A", "B"]], [[60, 20]]])).toEqual(expected);
    expect(
      waterfall([
        [[100], [50]],
        [["A"], ["B"]],
        [[60], [20]],
      ]),
    ).toEqual(expected);
  });

  it("takes a row or a column of what is due to a single tier", () => {
    const expected = [
      [1, 50, 30, 20, 0, 0, 0],
      [2, 50, 40, 10, 0, 0, 0],
    ];
    expect(rows("SPV_WATERFALL", [50, "A", [[30, 40]]])).toEqual(expected);
    expect(rows("SPV_WATERFALL", [50, [["A"]], [[30], [40]]])).toEqual(expected);
  });

  it("reads blank amounts as 0 and blank flags as FALSE", () => {
    expect(rows("SPV_WATERFALL", [[[50], [""]], "A", [[""], [40]], [[""]], [["", 1]]])).toEqual([
      [1, 50, 0, 50, 0, 0, 0],
      [2, 0, 0, 0, 0, 40, 0],
    ]);
  });

  it("refuses what has no column for a tier, no name or no yes or no", () => {
    expect(waterfall([[[1], [2]], [["A", "B"]], [[1], [2]]])).toEqual(
      refusal("due must be a column for each of tiers, 2; got 1"),
    );
    expect(waterfall([[[1], [2]], [["A"], ["B"]], [[1, 2]]])).toEqual(
      refusal("due must be a row for each of tiers, 2; got 1"),
    );
    expect(waterfall([1, [["A", ""]], [[1, 2]]])).toEqual(
      refusal("tiers must be names; got nothing in position 2"),
    );
    expect(waterfall([1, [["A", "#DIV/0!"]], [[1, 2]]])).toEqual(
      refusal('tiers must be names; got "#DIV/0!" in position 2'),
    );
    expect(waterfall([1, "A", 1, "yes"])).toEqual(
      refusal('carry must be TRUE or FALSE; got "yes" in position 1'),
    );
    expect(waterfall([[[1], [2], [3]], "A", [[1], [2]]])).toEqual(
      refusal("due must be for each tier one amount or 3, as many as cash; got 2"),
    );
  });

  it("gives every column of them the format of money", () => {
    const [, first] = answer("SPV_WATERFALL", [9, [["A", "B"]], [[1, 2]]], true) as {
      numberFormat: string;
    }[][];
    expect(first.map(({ numberFormat }) => numberFormat)).toEqual([
      "0",
      ...new Array<string>(7).fill("#,##0.0000"),
    ]);
  });
});

describe("a table of metrics", () => {
  it("gives each row the format of its unit", () => {
    const table = answer(
      "SPV_RETURNS",
      [
        [[-100], [110]],
        [[45000], [45365]],
      ],
      true,
    ) as { numberFormat: string }[][];
    expect(table.slice(1).map(([, value]) => value.numberFormat)).toEqual([
      "0.0000%",
      "0.0000",
      "#,##0.0000",
      "#,##0.0000",
      "#,##0.0000",
      "yyyy-mm-dd",
    ]);
  });
});

describe("a covenant in a sheet", () => {
  it("takes empty cells and empty text for no value, and blank levels for 0", () => {
    expect(rows("SPV_COVENANTS", [[[null, "", 1.2]], "", ""])).toEqual([
      [1, "", "", "", ""],
      [2, "", "", "", ""],
      [3, 1.2, "PASS", "", ""],
    ]);
  });

  it("takes levels for each period, and refuses as many as there are none of", () => {
    const states = rows("SPV_COVENANTS", [[[1.2], [1.2]], [[1.2], [1.3]], 1.1]).map(([, , state]) => state);
    expect(states).toEqual(["PASS", "LOCKUP"]);
    expect(answer("SPV_COVENANTS", [[[1], [2]], [[1], [1], [1]], 1])).toEqual(
      refusal("lockup_level must be one value or 2, as many as values; got 3"),
    );
    expect(answer("SPV_COVENANTS", [[[1], ["x"]], 1, 1])).toEqual(
      refusal('values must be numbers; got "x" in position 2'),
    );
  });
});

describe("tranches and losses in a sheet", () => {
  it("take one number for all, and refuse as many as there are none of", () => {
    expect(rows("SPV_TRANCHES", [[["A"], ["B"]], [[1], [3]], 0.5, 0]).map(([, , , rate]) => rate)).toEqual([
      0.5, 0.5, 0.5,
    ]);
    expect(answer("SPV_TRANCHES", [[["A"], ["B"]], [[1], [2], [3]], 0.1])).toEqual(
      refusal("amounts must be one value or 2, as many as tranches; got 3"),
    );
    expect(rows("SPV_LOSS", [[[10], [20]], 8, 0.5]).map(([, , recovery]) => recovery)).toEqual([4, 4]);
    expect(answer("SPV_LOSS", [[[10], [20]], 8, [[0.5], [1.5]]])).toEqual(
      refusal("haircut must be a share from 0 to 1, such as 0.015 for 1.5 %; got 1.5 in position 2"),
    );
  });
});
