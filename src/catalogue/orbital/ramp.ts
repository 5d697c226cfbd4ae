import { ramp } from "../../engine/orbit/ramp";
import {
  ABOVE_MINUS_ONE,
  annualLoss,
  asLongAs,
  frequency,
  FROM_ZERO,
  notZero,
  number,
  omittable,
  periods,
  perPeriod,
  positive,
  vector,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const HEADER = ["Period", "Launches", "Added kW", "Alive kW", "Cumulative mass"];

export const orbitalRamp = define({
  name: "ORBITAL_RAMP",
  summary: "Launches, capacity added and alive in kW and mass in orbit, period by period, as launches grow.",
  args: {
    firstLaunches: perPeriod(
      "launches per period before growth: one value, or one for each period",
      units.launches,
      "periods",
    ),
    growth: number("growth of the launches per year: 1 doubles them", units.annualRate, ABOVE_MINUS_ONE),
    payloadT: positive("mass that a launch brings to orbit, in tonnes", units.tonnes),
    kwPerT: positive("compute per mass of the whole satellite", units.kwPerT),
    periods: periods("number of periods"),
    frequency: frequency(),
    factoryKw: omittable(
      notZero({
        ...vector(
          "the most kW that are built per period: one value, or one for each period; a single 0 is no limit",
          units.kw,
          FROM_ZERO,
        ),
        settle: asLongAs("periods"),
      }),
    ),
    annualLoss: annualLoss(),
  },
  returns: {
    kind: "table",
    describe: "a row per period; launches are not rounded",
    columns: {
      period: { header: "Period", unit: units.periods },
      launches: { header: "Launches", unit: units.launches },
      added: { header: "Added kW", unit: units.kw },
      alive: { header: "Alive kW", unit: units.kw },
      mass: { header: "Cumulative mass", unit: units.tonnes },
    },
  },
  notes: [
    "Launches in period t = first_launches·(1 + growth)^((t − 1)/frequency), cut to what the factory builds in the period.",
    "What was alive decays by (1 − annual_loss)^(1/frequency) before the addition of the period.",
    "Cumulative mass, in tonnes, is what was launched from period 1 on: add what flew before for ORBITAL_LAUNCH_PRICE.",
  ],
  sources: ["suncatcher"],
  examples: [
    {
      arguments: [10, 1, 100, 100, 3, 1, null, 0.1],
      result: [
        HEADER,
        [1, 10, 100000, 100000, 1000],
        [2, 20, 200000, 290000, 3000],
        [3, 40, 400000, 661000, 7000],
      ],
      because: "Ten launches of 10 MW, doubling each year; a tenth of what flies is lost a year.",
    },
    {
      arguments: [10, 1, 100, 100, 3, 1, 250000, 0.1],
      result: [
        HEADER,
        [1, 10, 100000, 100000, 1000],
        [2, 20, 200000, 290000, 3000],
        [3, 25, 250000, 511000, 5500],
      ],
      because: "The factory builds 250 MW a year: the third year launches 25 times.",
    },
    {
      arguments: [[[2], [0], [2]], 0.44, 100, 50, 3, 2, [[10000, 10000, 12000]], 0.19],
      result: [HEADER, [1, 2, 10000, 10000, 200], [2, 0, 0, 9000, 200], [3, 2.4, 12000, 20100, 440]],
      because: "Half-years with a pause: growth of 44 % a year is 20 % in half of one.",
    },
    {
      arguments: [10, 1, 100, 100, 3, 1, null, 10],
      result: { refusal: "annual_loss must be a share from 0 to 1, such as 0.1 for 10 %; got 10" },
      because: "A loss typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(first_launches,growth,payload_t,kw_per_t,periods,frequency,[factory_kw],[annual_loss],LET(",
      "t,SEQUENCE(periods),",
      given("l", "annual_loss", "0.05"),
      "k,payload_t*kw_per_t,q,(TOCOL(first_launches)+0*t)*(1+growth)^((t-1)/frequency),",
      "f,TOCOL(IF(ISOMITTED(factory_kw),0,factory_kw)),",
      `z,IF(${countOf("f")}=1,SUM(f)=0,FALSE),`,
      "a,IF(z,q*k,MAP(q*k,f+0*t,LAMBDA(x,y,MIN(x,y)))),",
      "s,SCAN(0,a,LAMBDA(x,y,x*(1-l)^(1/frequency)+y)),m,SCAN(0,a/kw_per_t,LAMBDA(x,y,x+y)),",
      'VSTACK({"Period","Launches","Added kW","Alive kW","Cumulative mass"},HSTACK(t,a/k,a,s,m))))',
    ].join(""),
  },
  steps: [],
  evaluate: ramp,
});
