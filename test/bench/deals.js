// Workloads of deals and orbits. Only the level debt schedule and the sizing have peers on npm; beside the others runs the
// same definition in a plain loop of doubles.
import { column } from "./apsis.js";
import { between, cents, many, VARIANTS } from "./cases.js";
import * as wanted from "./dealsReference.js";
import * as peers from "./peers.js";
import * as plain from "./plain.js";
import { ulps } from "./reference.js";

const PLAIN = "a plain loop";
const MONTHS = 240;

/** Numbers of a table in some columns, row by row; of a plain loop they are all there is. */
function numbersOf(answer, columns) {
  if (!Array.isArray(answer)) return [[answer]];
  if (typeof answer[0][0] === "number") return answer;
  const [head, ...rows] = answer;
  const places = columns.map((name) => head.indexOf(name));
  return rows.map((row) => places.map((place) => row[place]));
}

/** The greatest error in any cell, in units of the last place of the largest number of its row. */
const inColumns = (columns) => (answers, right) =>
  Math.max(
    ...right.flatMap((table, index) => {
      const got = numbersOf(answers[index], columns);
      const rows = Array.isArray(table) ? table : [[table]];
      return rows.flatMap((row, at) => {
        const whole = row.reduce((most, cell) => (cell.abs().gt(most) ? cell.abs() : most), row[0].abs());
        return row.map((cell, place) => ulps(got[at][place], cell, whole));
      });
    }),
  );

const deals = many(VARIANTS, () => {
  const [annual, debt] = [between(0.05, 0.12), cents(1e6, 1e8)];
  const service = (debt * annual) / 12 / (1 - (1 + annual / 12) ** -MONTHS);
  return {
    annual: Math.round(1e4 * annual) / 1e4,
    debt,
    dscr: Math.round(100 * between(1.15, 1.6)) / 100,
    services: column(many(MONTHS, () => cents(0.95 * service, 1.05 * service))),
    cfads: column(many(MONTHS, () => cents(0.9 * service, 1.8 * service))),
    principal: column(many(MONTHS, () => cents(0, debt / MONTHS))),
    tiers: [many(8, (k) => `Tier ${k + 1}`)],
    due: many(MONTHS, () => many(8, () => cents(0, service / 4))),
  };
});

const satellites = many(VARIANTS, () => ({
  altitude: between(500, 1300),
  hour: between(0, 24),
  heat: between(10, 500),
  celsius: between(40, 110),
  costs: [between(2e4, 5e4), between(10, 40), between(100, 3000), between(100, 1500)],
  life: [0.1, 0.05, between(200, 600), between(0.08, 0.15), 5, 0.95, between(0.01, 0.1), 0.01, 1],
  parts: [between(100, 1e5), between(100, 250), between(2, 6), 1400, 3, between(0, 30), between(0, 0.3), 150],
}));

/** One of ours beside the same in a plain loop, and what it should be; the arguments after those of both are left out. */
function workload(
  [title, id, definition],
  given,
  columns,
  { omitted = [], others = {}, judged = VARIANTS } = {},
) {
  return {
    title,
    id,
    peers: { [PLAIN]: plain[definition], ...others },
    inputs: given.map((cells) => [...cells, ...omitted]),
    wanted: () => given.slice(0, judged).map((cells) => wanted[definition](...cells)),
    error: inColumns(columns),
    reach: {},
  };
}

const nothing = (count) => Array(count).fill(null);
const loans = deals.map(({ debt, annual }) => [debt, annual, MONTHS, 12]);
const DEBT = ["Opening", "Interest", "Principal", "Closing"];
const SWEEP = ["Interest", "Scheduled principal", "Sweep", "Distribution", "Shortfall", "Closing"];

export const dealWorkloads = [
  workload(
    ["Coverage table of 240", "SPV_COVERAGE", "coverage"],
    deals.map(({ cfads, services, annual }) => [cfads, services, "TABLE", annual, 12]),
    ["Minimum", "Average"],
    { omitted: [null] },
  ),
  workload(["Level debt schedule of 240", "SPV_DEBT_SCHEDULE", "debtSchedule"], loans, DEBT, {
    omitted: nothing(6),
    others: peers.debtSchedule,
  }),
  workload(["The same in cents", "SPV_DEBT_SCHEDULE", "roundedSchedule"], loans, DEBT, {
    omitted: [...nothing(5), 0.01],
  }),
  workload(
    ["Sculpted debt of 240", "SPV_SCULPT", "sculpt"],
    deals.map(({ cfads, dscr, annual }) => [cfads, dscr, annual, 12]),
    ["Debt service", "Interest", "Principal", "Balance"],
    { omitted: nothing(2) },
  ),
  workload(
    ["Cash sweep of 240", "SPV_SWEEP", "sweep"],
    deals.map(({ cfads, debt, principal, annual }) => [cfads, debt, principal, annual, 12, 0.5]),
    SWEEP,
    { omitted: [null] },
  ),
  workload(
    ["Waterfall of 240 through eight tiers", "SPV_WATERFALL", "waterfall"],
    deals.map(({ cfads, tiers, due }) => [cfads, tiers, due]),
    [...deals[0].tiers[0], "Distribution", "Shortfall"],
    { omitted: nothing(2) },
  ),
  workload(
    ["Debt sized on 240, against NPV", "SPV_DEBT_SIZE", "size"],
    deals.map(({ cfads, dscr, annual }) => [cfads, dscr, annual, 12]),
    [],
    { omitted: nothing(7), others: peers.size },
  ),
];

export const orbitWorkloads = [
  workload(
    ["Sunlit fraction, 3,600 steps", "ORBITAL_SUNLIT_FRACTION", "sunlit"],
    satellites.map(({ altitude, hour }) => [altitude, hour]),
    [],
    { judged: 2 },
  ),
  workload(
    ["Levelised cost in orbit", "ORBITAL_LCOC", "orbitCost"],
    satellites.map(({ costs, life }) => [...costs, ...life]),
    [],
    { omitted: [null] },
  ),
  workload(
    ["Break-even launch price", "ORBITAL_BREAKEVEN_LAUNCH", "breakeven"],
    satellites.map(({ costs: [it, kg, , build], life }) => [2, it, kg, build, ...life]),
    [],
    { omitted: [null] },
  ),
  workload(
    ["Mass budget", "ORBITAL_MASS_BUDGET", "massBudget"],
    satellites.map(({ parts }) => parts),
    ["kg", "kg per kW"],
    { omitted: nothing(4) },
  ),
  workload(
    ["Radiator", "ORBITAL_RADIATOR_M2", "radiator"],
    satellites.map(({ heat, celsius, altitude }) => [heat, celsius, 0.9, 2, altitude]),
    [],
    { omitted: nothing(4) },
  ),
  workload(
    ["Launch ramp of 120", "ORBITAL_RAMP", "ramp"],
    satellites.map(({ life }) => [[[4]], 0.4, 100, 70, 120, 12, null, life[6]]),
    ["Launches", "Added kW", "Alive kW", "Cumulative mass"],
  ),
];
