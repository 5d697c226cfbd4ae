import { netInvestment } from "../../engine/lease/netInvestment";
import { date, frequency, money, optional, periods, perPeriod, rounding, timing } from "../arguments";
import { define } from "../define";
import { dueDates, IMPLICIT_RATE, tableOf } from "../twins/lease";
import { units } from "../units";
import { given, opened } from "../twins/given";

const HEADER = ["Period", "Date", "Opening", "Rent", "Income", "Principal", "Closing"];
const FOUR_QUARTERS = { cost: 1000, rent: 300, start: 46023 };

export const leaseSchedule = define({
  name: "LEASE_SCHEDULE",
  summary: "The lessor's net investment in a lease, a row per period, at the rate implicit in the lease.",
  args: {
    cost: money("cost of the leased asset"),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    start: date("commencement of the lease"),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
    initialCosts: optional(money("initial direct costs, paid with the cost"), 0),
    rounding: rounding(),
  },
  returns: {
    kind: "table",
    describe: "a row per period; the last Closing is the residual",
    columns: {
      period: { header: "Period", unit: units.periods },
      date: { header: "Date", unit: units.date },
      opening: { header: "Opening", unit: units.money },
      rent: { header: "Rent", unit: units.money },
      income: { header: "Income", unit: units.money },
      principal: { header: "Principal", unit: units.money },
      closing: { header: "Closing", unit: units.money },
    },
  },
  notes: [
    "In arrears income is opening·i; in advance (opening − rent)·i; principal is rent − income.",
    "Rent t is paid 12t/frequency months after start in arrears, 12(t − 1)/frequency months after it in advance.",
    "With rounding the rate still comes from the unrounded flows; every amount is rounded half away from zero, and the last income takes the rest.",
  ],
  sources: ["ifrs-16-a", "ifrs-16-67"],
  examples: [
    {
      arguments: [FOUR_QUARTERS.cost, [[250]], 4, 4, FOUR_QUARTERS.start, null, null, null, null],
      result: [
        HEADER,
        [1, 46113, 1000, 250, 0, 250, 750],
        [2, 46204, 750, 250, 0, 250, 500],
        [3, 46296, 500, 250, 0, 250, 250],
        [4, 46388, 250, 250, 0, 250, 0],
      ],
      because: "Rents that only return the cost earn nothing: the implicit rate is 0.",
    },
    {
      arguments: [1000, [[600]], 2, 1, FOUR_QUARTERS.start, 1, null, null, 0.01],
      result: [HEADER, [1, 46023, 1000, 600, 200, 400, 600], [2, 46388, 600, 600, 0, 600, 0]],
      because: "In advance, 400 still out earns 200 by the second rent: the implicit rate is 50 %.",
    },
    {
      arguments: [1000, [[100, 200]], 4, 4, FOUR_QUARTERS.start, null, null, null, null],
      result: { refusal: "rent must be one value or 4, as many as periods; got 2" },
      because: "Rents that do not cover the lease are refused with both lengths.",
    },
  ],
  lambda: { formula: scheduleTwin() },
  steps: [],
  // Field by field: copying what is left of a record takes as long as a hundred rows.
  evaluate: (values) => {
    const { cost, rent: rents, residual, initialCosts } = values;
    const lease = { cost, rents, timing: values.timing, residual, initialCosts };
    return netInvestment(lease, values.start, values.frequency, values.rounding);
  },
});

/** The implicit rate, then a roll of balances: from the last one back, which loses no digits at any rate, or with rounding from the first on. */
function scheduleTwin(): string {
  return [
    opened(
      ...["cost", "rent", "periods", "frequency", "start", "[timing]", "[residual]", "[initial_costs]"],
      "[rounding]",
    ),
    given("a", "timing", "0"),
    given("z", "residual", "0"),
    "w,cost+IF(ISOMITTED(initial_costs),0,initial_costs),",
    given("u", "rounding", "0"),
    "t,SEQUENCE(periods),p,TOCOL(rent)+0*t,",
    IMPLICIT_RATE,
    "m,LAMBDA(x,IF(u=0,x,ROUND(x/u,0)*u)),",
    "q,MAP(p,m),b,m(w),e,m(z),",
    "s,IF(u=0,SORTBY(VSTACK(e,SCAN(e,SORTBY(q,t,-1),LAMBDA(x,y,(x+(1-a)*y)/(1+i)+a*y))),SEQUENCE(periods+1),-1),",
    "VSTACK(b,SCAN(b,q,LAMBDA(x,y,x-y+m((x-a*y)*i))))),",
    "g,IF(t=periods,e,TAKE(s,0-periods)),o,TAKE(s,periods),h,g-o+q,",
    tableOf(HEADER, ["t", dueDates("t"), "o", "q", "h", "q-h", "g"]),
    "))",
  ].join("");
}
