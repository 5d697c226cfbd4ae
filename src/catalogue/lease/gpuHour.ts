import { gpuHour, gpuHours, powerPerHour } from "../../engine/lease/gpuHour";
import { ABOVE_ZERO, AT_LEAST_ZERO, frequency, money, number, optional, pue, SHARE } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

export const leaseGpuHour = define({
  name: "LEASE_GPU_HOUR",
  summary: "A lessee's all-in cost per billable GPU-hour: rent, power and other costs.",
  args: {
    rent: money("rent per period for all GPUs"),
    gpus: number("number of GPUs", units.count, ABOVE_ZERO),
    frequency: frequency(),
    utilisation: optional(
      number("share of the hours that is billed, above 0", units.share, SHARE, ABOVE_ZERO),
      1,
    ),
    kwPerGpu: optional(number("IT power of a GPU, drawn in every hour, in kW", units.kw, AT_LEAST_ZERO), 0),
    pue: pue(),
    powerPrice: optional(money("price of power per kWh"), 0),
    otherCosts: optional(money("other costs per period: staff, network, maintenance"), 0),
  },
  returns: {
    kind: "scalar",
    unit: units.money,
    describe:
      "(rent + other_costs + gpus·kw_per_gpu·pue·power_price·8760/f) / (gpus·8760/f·utilisation), f the frequency",
  },
  notes: [
    "A year has 8,760 hours. Power is drawn in every hour, billed or not.",
    "Under a triple-net lease taxes, insurance and maintenance are the lessee's: other_costs.",
  ],
  sources: ["pue-iso-30134-2"],
  examples: [
    {
      arguments: [219000, 100, 4, 0.5, null, null, null, null],
      result: 2,
      because: "100 GPUs over 2,190 hours, half of them billed: 109,500 hours for 219,000.",
    },
    {
      arguments: [365000, 1000, 12, null, 1.5, 1.2, 0.05, 73000],
      result: 438000 / 730000 + 1.5 * 1.2 * 0.05,
      because: "A month has 730 hours: 0.60 of rent and other costs, and 1.8 kWh at 0.05.",
    },
    {
      arguments: [365000, 1000, 12, 70, null, null, null, null],
      result: { refusal: "utilisation must be a share from 0 to 1, such as 0.7 for 70 %; got 70" },
      because: "A utilisation typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(rent,gpus,frequency,[utilisation],[kw_per_gpu],[pue],[power_price],[other_costs],LET(",
      givenAboveZero("u", "utilisation", "1"),
      given("k", "kw_per_gpu", "0"),
      givenAboveZero("p", "pue", "1"),
      given("w", "power_price", "0"),
      given("x", "other_costs", "0"),
      "h,8760/frequency,(rent+x+gpus*k*p*w*h)/(gpus*h*u)))",
    ].join(""),
  },
  steps: [
    {
      term: "Billable GPU-hours",
      unit: units.count,
      how: "gpus·8760/frequency·utilisation, per period",
      value: (values) => gpuHours(values) * values.utilisation,
    },
    {
      term: "Power per GPU-hour",
      unit: units.money,
      how: "kw_per_gpu·pue·power_price, in every hour",
      value: (values) => powerPerHour(values),
    },
  ],
  evaluate: gpuHour,
});
