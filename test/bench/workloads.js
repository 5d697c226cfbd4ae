// What is raced: a function of ours and its peers over the same cells, what they should answer, and what is to be reached.
import { column } from "./apsis.js";
import { investments, leases, npvs, xirrs } from "./cases.js";
import * as peers from "./peers.js";
import * as reference from "./reference.js";

/** The greatest error over the variants, in units of the last place. */
const ofNumbers = (answers, wanted) =>
  Math.max(...answers.map((answer, index) => reference.ulps(answer, wanted[index])));

/** The greatest error in any row, in units of the last place of the balance with which the row opens. */
function ofTables(answers, wanted) {
  const errors = wanted.flatMap((rows, index) => {
    const [head, ...table] = answers[index];
    return rows.flatMap((row, at) =>
      Object.entries(row).map(([name, value]) =>
        reference.ulps(table[at][head.indexOf(name)], value, row.Opening),
      ),
    );
  });
  return Math.max(...errors);
}

/** `best`, `formulajs`: the time to reach as a multiple of the fastest peer's and of that one's; `ulps`: the error. */
const workloads = [
  {
    title: "NPV of 360",
    id: "FIN_NPV",
    peers: peers.npv,
    inputs: npvs.map(({ rate, flows }) => [rate, column(flows), null]),
    wanted: () => npvs.map(({ rate, flows }) => reference.npv(rate, flows)),
    reach: { best: 0.35, formulajs: 0.08, ulps: 1 },
  },
  {
    title: "XNPV of 120 dated",
    id: "FIN_XNPV",
    peers: peers.xnpv,
    inputs: xirrs.map(({ rate, flows, dates }) => [rate, column(flows), column(dates), null]),
    wanted: () => xirrs.map(({ rate, flows, dates }) => reference.xnpv(rate, flows, dates)),
    reach: { best: 0.02, formulajs: 0.02, ulps: 1 },
  },
  {
    title: "IRR of 360",
    id: "FIN_IRR",
    peers: peers.irr,
    inputs: investments.map((flows) => [column(flows), null]),
    wanted: () =>
      investments.map((flows) => reference.rate(flows, { moments: [...flows.keys()], perPeriod: 1 })),
    reach: { best: 0.35, formulajs: 0.13, ulps: 1 },
  },
  {
    title: "XIRR of 120",
    id: "FIN_XIRR",
    peers: peers.xirr,
    inputs: xirrs.map(({ flows, dates }) => [column(flows), column(dates), null]),
    wanted: () => xirrs.map(({ flows, dates }) => reference.rate(flows, { moments: dates, perPeriod: 365 })),
    reach: { best: 0.06, formulajs: 0.004, ulps: 1 },
  },
  {
    title: "LEASE_RATE of 240, against RATE",
    id: "LEASE_RATE",
    peers: peers.rate,
    inputs: leases.map(({ cost, rent }) => [cost, [[rent]], 240, 12, null, null, null, null]),
    wanted: () => leases.map(({ cost, rent }) => reference.periodRate(cost, rent, 240).times(12)),
    reach: { best: 0.25, formulajs: 0.05, ulps: 2 },
  },
  {
    title: "Schedule of 360 rows",
    id: "LEASE_SCHEDULE",
    peers: peers.schedule,
    inputs: leases.map(({ cost, rent }) => [cost, [[rent]], 360, 12, 46_023, null, null, null, null]),
    wanted: () => leases.map(({ cost, rent }) => reference.schedule(cost, rent, 360)),
    error: ofTables,
    reach: { best: 0.2, formulajs: 0.07, ulps: 1 },
  },
  {
    title: "LEASE_RENT of 360, against PMT",
    id: "LEASE_RENT",
    peers: peers.rent,
    inputs: leases.map(({ annual, cost, residual }) => [annual, cost, 360, 12, 1, residual, null, null]),
    wanted: () => leases.map(({ annual, cost, residual }) => reference.rentInAdvance(annual, cost, residual)),
    reach: {},
  },
];

/** Those whose function is there, of all or of those given: contenders as functions of the variant of their input, and what their errors are. */
export function racesOf(functions, invocation, raced = workloads) {
  return raced
    .filter(({ id }) => functions.has(id))
    .map(({ title, id, reach, inputs, wanted, error = ofNumbers, ...workload }) => {
      const ours = functions.get(id);
      const calls = inputs.map((cells) => [...cells, invocation]);
      const contenders = {
        Apsis: (index) => ours(...calls[index]),
        ...Object.fromEntries(
          Object.entries(workload.peers).map(([name, call]) => [name, (index) => call(...inputs[index])]),
        ),
      };
      const errors = () => {
        const right = wanted();
        const answers = (call) => Array.from({ length: right.length }, (_, index) => call(index));
        return Object.fromEntries(
          Object.entries(contenders).map(([name, call]) => [name, error(answers(call), right)]),
        );
      };
      return { title, reach, contenders, errors };
    });
}
