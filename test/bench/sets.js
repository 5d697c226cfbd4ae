// Sets of dated flows with exactly one rate: how many of them each contender solves, fails to solve, or gets wrong.
import vm from "node:vm";
import { sets } from "./cases.js";
import { rate } from "./reference.js";

/** What Excel promises of XIRR, beside six digits of the rate itself. */
const isRight = (got, wanted) => Math.abs(got - wanted) <= 1e-8 + 1e-6 * Math.abs(wanted);

/** Some of the peers never end: after this they have failed. */
const PATIENCE_MS = 250;

const attempt = vm.createContext({ call: undefined });

function outcome(call, { flows, dates }, wanted) {
  attempt.call = () => call(flows, dates);
  try {
    const got = vm.runInContext("call()", attempt, { timeout: PATIENCE_MS });
    if (typeof got !== "number" || !Number.isFinite(got)) return "failed";
    return isRight(got, wanted) ? "solved" : "wrong";
  } catch {
    return "failed";
  }
}

/** By contender: solved, failed, wrong. A contender is called with columns of cells. */
export function judged(contenders, column) {
  const wanted = sets.map(({ flows, dates }) => rate(flows, { moments: dates, perPeriod: 365 }).toNumber());
  return Object.fromEntries(
    Object.entries(contenders).map(([name, call]) => {
      const counts = { solved: 0, failed: 0, wrong: 0 };
      sets.forEach(({ flows, dates }, index) => {
        const cells = { flows: column(flows), dates: column(dates) };
        counts[outcome(call, cells, wanted[index])] += 1;
      });
      return [name, counts];
    }),
  );
}
