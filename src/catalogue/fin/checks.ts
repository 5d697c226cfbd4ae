import { verdict } from "../../engine/cashflow/checks";
import { AT_LEAST_ZERO, checks, number, optional } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Status", "Checked", "Failing", "First row", "First column", "Worst"];

export const finChecks = define({
  name: "FIN_CHECKS",
  summary: "One verdict on all checks of a model: PASS or FAIL, how many fail and where the first one is.",
  args: {
    range: checks("checks, any rectangle: TRUE or FALSE, or differences that must be 0"),
    tolerance: optional(
      number("how far from 0 a difference may be either way", units.difference, AT_LEAST_ZERO),
      0.005,
    ),
  },
  returns: {
    kind: "table",
    describe:
      "one row; First row and First column are counted within the range, row by row, and empty where none fails",
    columns: {
      status: { header: "Status", unit: units.choice },
      checked: { header: "Checked", unit: units.count },
      failing: { header: "Failing", unit: units.count },
      row: { header: "First row", unit: units.position },
      column: { header: "First column", unit: units.position },
      worst: { header: "Worst", unit: units.difference },
    },
  },
  notes: [
    "TRUE passes and counts 0; FALSE fails whatever the tolerance and counts 1. Text is refused.",
    "A blank cell is 0 and passes, as on every Excel that sends it as 0. An empty range is PASS.",
    "Worst is the largest absolute value, passed or not.",
  ],
  sources: ["fast-standard"],
  examples: [
    {
      arguments: [
        [
          [0, true, -0.004],
          [0.02, false, 0],
        ],
        null,
      ],
      result: [HEADER, ["FAIL", 6, 2, 2, 1, 1]],
      because: "The first failure is 0.02 in the second row; FALSE counts as 1.",
    },
    {
      arguments: [[[true], [""], [1e-9]], null],
      result: [HEADER, ["PASS", 3, 0, "", "", 1e-9]],
      because: "A blank cell counts as 0, and rounding of a billionth passes.",
    },
    {
      arguments: [[[0.004], [-0.003]], 0],
      result: [HEADER, ["FAIL", 2, 2, 1, 1, 0.004]],
      because: "A tolerance of 0 lets nothing but 0 pass.",
    },
    {
      arguments: [[[0], ["OK"]], null],
      result: { refusal: 'range must be numbers, TRUE or FALSE; got "OK" in position 2' },
      because: "Text is no check.",
    },
  ],
  lambda: { formula: checksTwin() },
  steps: [],
  evaluate: ({ range, tolerance }) => verdict(range, tolerance),
});

function checksTwin(): string {
  const each = (text: string): string => `MAP(range,LAMBDA(x,IF(x="",0,${text})))`;
  return [
    "LAMBDA(range,[tolerance],LET(t,IF(ISOMITTED(tolerance),0.005,tolerance),",
    "o,SUM(MAP(range,LAMBDA(x,1)))=1,w,IF(o,1,COLUMNS(range)),",
    `g,MAP(range,LAMBDA(x,1)),m,${each("IF(ISLOGICAL(x),IF(x,0,1),ABS(x))")},`,
    `b,${each("IF(ISLOGICAL(x),IF(x,0,1),IF(ABS(x)>t,1,0))")},`,
    "p,IF(o,1,SEQUENCE(ROWS(range),w)),f,MIN(p+(1-b)*1E15),u,ROUNDUP(f/w,0),n,SUM(b)=0,",
    `VSTACK({${HEADER.map((header) => `"${header}"`).join(",")}},`,
    'HSTACK(IF(n,"PASS","FAIL"),SUM(g),SUM(b),IF(n,"",u),IF(n,"",f-(u-1)*w),MAX(m)))))',
  ].join("");
}
