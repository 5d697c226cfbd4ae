// The measurements as Markdown.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { ROUNDS } from "./clock.js";

const digits = (value, count) => String(Number(value.toPrecision(count)));
const nanoseconds = (value) => {
  if (value < 1000) return `${value.toFixed(0)} ns`;
  return value < 1e6 ? `${digits(value / 1000, 3)} µs` : `${digits(value / 1e6, 3)} ms`;
};
const times = (value) => (value < 10 ? digits(value, 2) : value.toFixed(0));
const percent = (share) => `${(100 * share).toFixed(0)} %`;
const ulps = (value) => {
  if (!Number.isFinite(value)) return "no answer";
  return value < 100 ? value.toPrecision(2) : value.toExponential(0).replace("e+", "e");
};

function table(head, rows) {
  const align = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, align, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What was reached of one aim, what was to be reached, and whether it was. */
const aim = (what, [value, most], show) => [
  what,
  show(value),
  `≤ ${show(most)}`,
  value <= most ? "met" : "**not met**",
];

function aimsOfRace({ title, reach, spent, errors }) {
  if (reach.best === undefined) return [];
  const { Apsis: ours, ...theirs } = spent;
  return [
    aim(`${title}: time ÷ fastest peer`, [ours / Math.min(...Object.values(theirs)), reach.best], times),
    aim(`${title}: time ÷ formulajs`, [ours / theirs["@formulajs/formulajs"], reach.formulajs], times),
    aim(`${title}: worst error in ulp`, [errors.Apsis, reach.ulps], (value) => digits(value, 2)),
  ];
}

/** Everything that was to be reached. */
function aims({ races, solved, total, shares, cold }) {
  const [ours, formulajs] = cold;
  return table(
    ["", "reached", "to reach", ""],
    [
      ...races.flatMap(aimsOfRace),
      aim(`${total} XIRR sets: unsolved`, [total - solved.Apsis.solved, 0], String),
      ...shares.map(({ way, share }) =>
        aim(`Our share of an XIRR cell, flows ${way}`, [share, 0.25], percent),
      ),
      aim("Cold start ÷ formulajs", [ours.time / formulajs.time, 1], times),
      aim("functions.js in kB", [ours.size / 1000, 300], (size) => size.toFixed(0)),
    ],
  );
}

/** A race: what each contender takes, as a multiple of what Apsis takes, and how far off it is. */
function race({ title, spent, errors }, level = "##") {
  const rows = Object.entries(spent).map(([name, time]) => [
    name,
    nanoseconds(time),
    times(time / spent.Apsis),
    ulps(errors[name]),
  ]);
  return `${level} ${title}\n\n${table(["", "per call", "÷ Apsis", "worst error, ulp"], rows)}`;
}

/** Races of one family; where nobody on npm does the same, a plain loop of doubles is the yardstick. */
const family = (title, races) =>
  [
    `## ${title}`,
    "A plain loop is the same definition over doubles, without reading or refusing an argument, a header, or a bound on" +
      " its error. Errors are in units of the last place of the largest number of their row.",
    ...races.map((one) => race(one, "###")),
  ].join("\n\n");

function sets({ solved: counts, total }) {
  const rows = Object.entries(counts).map(([name, { solved, failed, wrong }]) => [
    name,
    solved,
    failed,
    wrong,
  ]);
  return [
    `## ${total} sets of dated flows with exactly one rate`,
    "From a few days to years, from all but lost to a million per cent, some with several changes of sign. Solved is" +
      " within 1e-8 or six digits of the rate.",
    table(["", "solved", "failed", "wrong"], rows),
  ].join("\n\n");
}

function cells({ shares }) {
  const rows = shares.map(({ way, whole, nothing, share }) => [
    way,
    `${whole.toFixed(1)} µs`,
    `${nothing.toFixed(1)} µs`,
    percent(share),
  ]);
  return [
    "## An XIRR of 120 flows in a cell of Microsoft's runtime, in Chromium",
    table(["cells", "whole call", "a function that does nothing", "our share"], rows),
  ].join("\n\n");
}

function refreshed({ refreshed: times }) {
  const rows = times.map(({ title, formulas, ms, requests }) => [
    title,
    formulas,
    `${ms.toFixed(1)} ms`,
    requests,
  ]);
  return [
    "## A refresh of a placed deal",
    "To read its cells, compute every output in one pass, compare, and attribute the change of the headline to the inputs" +
      " that moved; Excel's own time comes on top, by the request.",
    table(["", "formulas", "our time", "requests"], rows),
  ].join("\n\n");
}

function coldStarts({ cold }) {
  const rows = cold.map(({ name, size, time }) => [
    name,
    `${(size / 1000).toFixed(0)} kB`,
    `${time.toFixed(1)} ms`,
    times(time / cold[0].time),
  ]);
  return `## Cold start in Chromium\n\n${table(["", "minified", "read, compiled and run", "÷ Apsis"], rows)}`;
}

/** A whole process each time, from the file to the file. */
function files({ recalculated: { formulas, ...spent } }) {
  const rows = Object.entries(spent).map(([name, time]) => [
    name,
    time === undefined ? "not installed" : `${digits(time, 3)} s`,
    time === undefined || spent.Apsis === undefined ? "" : times(time / spent.Apsis),
  ]);
  return [
    `## A workbook of ${formulas} formulas, computed from the command line`,
    "`apsis recalc` and LibreOffice without a window (`--convert-to xlsx`): wall time from starting the program to the" +
      " written file, the least of three runs.",
    table(["", "wall time", "÷ Apsis"], rows),
  ].join("\n\n");
}

/** The whole report: where it comes from, what was to be reached, then every measurement. */
export function report(measured) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const processors = cpus();
  return [
    "# Benchmarks",
    `Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, at ${commit}, with Node` +
      ` ${process.versions.node} on ${processors.length} × ${processors[0].model.trim()} with a load of` +
      ` ${loadavg()[0].toFixed(1)}. Only the ratios carry over to another machine, and on a busy one they are worse for whoever` +
      " reads more memory.",
    `Every contender runs in one process, in turns, and the median over ${ROUNDS} rounds counts. Calls are made at the` +
      " boundary: columns of cells as they come from Excel in, a number or a table out, through the built" +
      " `dist/functions.js`. A peer is given what it takes, made from the same cells. Errors are in units of the last" +
      " place, the worst over 16 inputs, against a reference of 60 digits that reads every double exactly and uses other" +
      " formulas; in a schedule they are units of the balance with which a row opens. Kernels in C are not measured here.",
    `## What is to be reached\n\n${aims(measured)}`,
    ...measured.races.map((one) => race(one)),
    family("The vehicle that owns the chips", measured.deals),
    family("Compute in orbit", measured.orbits),
    refreshed(measured),
    sets(measured),
    cells(measured),
    coldStarts(measured),
    files(measured),
  ].join("\n\n");
}
