import { cluster } from "../../engine/lease/cluster";
import { AT_LEAST_ZERO, money, number, optional, pue } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

const HEADER = ["Item", "Value", "Unit"];

export const leaseCluster = define({
  name: "LEASE_CLUSTER",
  summary: "What a budget buys: GPUs, the power they draw in MW, and what chips and facility cost.",
  args: {
    budget: money("what may be spent on chips and facility"),
    pricePerGpu: money("price of a GPU, its share of the servers and the network included"),
    kwPerGpu: number("IT power of a GPU, its share of the servers included, in kW", units.kw, AT_LEAST_ZERO),
    pue: pue(),
    facilityPerKw: optional(money("cost of the facility per kW of IT power"), 0),
  },
  returns: {
    kind: "table",
    describe: "GPUs, IT power, Facility power, Chips, Facility, Unspent",
    columns: {
      item: { header: "Item", unit: units.text },
      value: {
        header: "Value",
        unit: units.byRow,
        rowUnits: [units.count, units.mw, units.mw, units.money, units.money, units.money],
      },
      unit: { header: "Unit", unit: units.text },
    },
  },
  notes: [
    "GPUs = floor(budget / (price_per_gpu + kw_per_gpu·facility_per_kw)); a quotient within 1e-9 of an integer is that integer.",
    "IT power = GPUs·kw_per_gpu; facility power is that times pue. facility_per_kw is per kW of IT power.",
    "Unspent = budget − chips − facility; below 0 by a trifle where the quotient was rounded up.",
  ],
  sources: ["pue-iso-30134-2"],
  examples: [
    {
      arguments: [5.4e9, 45000, 1.5, 1.25, 10000],
      result: [
        HEADER,
        ["GPUs", 90000, ""],
        ["IT power", 135, "MW"],
        ["Facility power", 168.75, "MW"],
        ["Chips", 90000 * 45000, ""],
        ["Facility", 90000 * 15000, ""],
        ["Unspent", 0, ""],
      ],
      because: "A GPU and the 1.5 kW built for it cost 60,000: 5.4 billion buy 90,000 of them.",
    },
    {
      arguments: [100000, 30000, 1.4, null, null],
      result: [
        HEADER,
        ["GPUs", 3, ""],
        ["IT power", (3 * 1.4) / 1000, "MW"],
        ["Facility power", (3 * 1.4) / 1000, "MW"],
        ["Chips", 90000, ""],
        ["Facility", 0, ""],
        ["Unspent", 10000, ""],
      ],
      because: "The fourth GPU is not affordable: 10,000 stay unspent.",
    },
    {
      arguments: [100000, 30000, 1.4, 0.9, null],
      result: { refusal: "pue must be at least 1, such as 1.15; got 0.9" },
      because: "A facility draws no less than what it powers.",
    },
  ],
  lambda: { formula: clusterTwin() },
  steps: [],
  evaluate: cluster,
});

function clusterTwin(): string {
  return [
    "LAMBDA(budget,price_per_gpu,kw_per_gpu,[pue],[facility_per_kw],LET(",
    givenAboveZero("p", "pue", "1"),
    given("e", "facility_per_kw", "0"),
    "q,budget/(price_per_gpu+kw_per_gpu*e),w,ROUND(q,0),g,IF(ABS(q-w)<=0.000000001*w,w,INT(q)),",
    "m,g*kw_per_gpu/1000,h,g*price_per_gpu,f,g*kw_per_gpu*e,",
    'VSTACK({"Item","Value","Unit"},HSTACK("GPUs",g,""),HSTACK("IT power",m,"MW"),',
    'HSTACK("Facility power",m*p,"MW"),HSTACK("Chips",h,""),HSTACK("Facility",f,""),HSTACK("Unspent",budget-h-f,""))))',
  ].join("");
}
