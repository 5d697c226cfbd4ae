// The peers as functions of the cells that Excel would send, in the order of our own arguments. Each is given what its
// documentation asks for, made from those cells as an add-in would have to.
import * as formulajs from "@formulajs/formulajs";
import * as webcarrot from "@webcarrot/xirr";
import financial from "financial";
import nodeIrr from "node-irr";
import Tvm from "tvm-financejs";
import xirrJs from "xirr";

const FORMULAJS = "@formulajs/formulajs";
const TVM = "tvm-financejs";
const tvm = new Tvm();

const numbers = (column) => column.map(([number]) => number);
const dayOf = (serial) => new Date((serial - 25_569) * 86_400_000);
const transactions = (flows, dates, when) =>
  flows.map(([amount], row) => ({ amount, [when]: dayOf(dates[row][0]) }));
const due = { 0: financial.PaymentDueTime.End, 1: financial.PaymentDueTime.Begin };

export const npv = {
  [FORMULAJS]: (rate, flows) => formulajs.NPV(rate, numbers(flows)),
  financial: (rate, flows) => financial.npv(rate, [0, ...numbers(flows)]),
  [TVM]: (rate, flows) => tvm.NPV(rate, ...numbers(flows)),
};

export const irr = {
  [FORMULAJS]: (flows) => formulajs.IRR(numbers(flows)),
  financial: (flows) => financial.irr(numbers(flows)),
  [TVM]: (flows) => tvm.IRR(numbers(flows)),
  "node-irr": (flows) => nodeIrr.irr(numbers(flows)),
};

export const xnpv = {
  [FORMULAJS]: (rate, flows, dates) => formulajs.XNPV(rate, numbers(flows), numbers(dates)),
};

export const xirr = {
  [FORMULAJS]: (flows, dates) => formulajs.XIRR(numbers(flows), numbers(dates)),
  xirr: (flows, dates) => xirrJs(transactions(flows, dates, "when")),
  "@webcarrot/xirr": (flows, dates) => webcarrot.xirr(transactions(flows, dates, "date")),
  "node-irr": (flows, dates) => (1 + nodeIrr.xirr(transactions(flows, dates, "date")).rate) ** 365 - 1,
};

/** PMT, whose future value is what is received at the end: positive for who pays the cost. */
export const rent = {
  [FORMULAJS]: (annual, cost, periods, frequency, timing, residual) =>
    formulajs.PMT(annual / frequency, periods, -cost, residual, timing),
  financial: (annual, cost, periods, frequency, timing, residual) =>
    financial.pmt(annual / frequency, periods, -cost, residual, due[timing]),
  [TVM]: (annual, cost, periods, frequency, timing, residual) =>
    tvm.PMT(annual / frequency, periods, -cost, residual, timing),
};

/** RATE, per year. */
export const rate = {
  [FORMULAJS]: (cost, [[rent]], periods, frequency) => frequency * formulajs.RATE(periods, rent, -cost, 0, 0),
  financial: (cost, [[rent]], periods, frequency) => frequency * financial.rate(periods, rent, -cost, 0),
  [TVM]: (cost, [[rent]], periods, frequency) => frequency * tvm.RATE(periods, rent, -cost, 0, 0, 0.01),
};

/** The rate from RATE, income from IPMT, principal from PPMT; no dates. */
export const schedule = {
  [FORMULAJS]: scheduleOf({
    rate: (periods, rent, cost) => formulajs.RATE(periods, rent, -cost, 0, 0),
    interest: (rate, row, periods, cost) => formulajs.IPMT(rate, row, periods, -cost, 0, 0),
    principal: (rate, row, periods, cost) => formulajs.PPMT(rate, row, periods, -cost, 0, 0),
  }),
  financial: scheduleOf({
    rate: (periods, rent, cost) => financial.rate(periods, rent, -cost, 0),
    interest: (rate, row, periods, cost) => financial.ipmt(rate, row, periods, -cost),
    principal: (rate, row, periods, cost) => financial.ppmt(rate, row, periods, -cost),
  }),
  [TVM]: scheduleOf({
    rate: (periods, rent, cost) => tvm.RATE(periods, rent, -cost, 0, 0, 0.01),
    interest: (rate, row, periods, cost) => tvm.IPMT(rate, row, periods, -cost, 0, 0),
    principal: (rate, row, periods, cost) => tvm.PPMT(rate, row, periods, -cost, 0, 0),
  }),
};

function scheduleOf({ rate, interest, principal }) {
  return (cost, [[rent]], periods) => {
    const periodRate = rate(periods, rent, cost);
    const rows = [["Period", "Opening", "Rent", "Income", "Principal", "Closing"]];
    for (let row = 1, opening = cost; row <= periods; row++) {
      const earned = interest(periodRate, row, periods, cost);
      const repaid = principal(periodRate, row, periods, cost);
      rows.push([row, opening, rent, earned, repaid, opening - repaid]);
      opening -= repaid;
    }
    return rows;
  };
}

/** Interest from IPMT and principal from PPMT, for a debt that is received. */
export const debtSchedule = {
  [FORMULAJS]: debtScheduleOf({
    interest: (rate, row, periods, debt) => formulajs.IPMT(rate, row, periods, -debt, 0, 0),
    principal: (rate, row, periods, debt) => formulajs.PPMT(rate, row, periods, -debt, 0, 0),
  }),
  financial: debtScheduleOf({
    interest: (rate, row, periods, debt) => financial.ipmt(rate, row, periods, -debt),
    principal: (rate, row, periods, debt) => financial.ppmt(rate, row, periods, -debt),
  }),
  [TVM]: debtScheduleOf({
    interest: (rate, row, periods, debt) => tvm.IPMT(rate, row, periods, -debt, 0, 0),
    principal: (rate, row, periods, debt) => tvm.PPMT(rate, row, periods, -debt, 0, 0),
  }),
};

function debtScheduleOf({ interest, principal }) {
  return (debt, annual, periods, frequency) => {
    const rows = [];
    for (let row = 1, opening = debt; row <= periods; row++) {
      const due = interest(annual / frequency, row, periods, debt);
      const repaid = principal(annual / frequency, row, periods, debt);
      rows.push([opening, due, repaid, opening - repaid]);
      opening -= repaid;
    }
    return rows;
  };
}

/** NPV of what the cash flows can serve. */
export const size = Object.fromEntries(
  Object.entries(npv).map(([name, value]) => [
    name,
    (cfads, dscr, annual, frequency) =>
      value(
        annual / frequency,
        cfads.map(([flow]) => [Math.max(0, flow) / dscr]),
      ),
  ]),
);
