import { doublings, launchPrice, unlimitedPrice } from "../../engine/orbit/launchPrice";
import { amount, notZero, optional, positive, shareBelowOne } from "../arguments";
import { define } from "../define";
import { boundaryNote, publishedCosts } from "../publishedCosts";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

export const orbitalLaunchPrice = define({
  name: "ORBITAL_LAUNCH_PRICE",
  summary: "Launch price per kg by Wright's law on the mass launched so far: a share off for every doubling.",
  args: {
    cumulativeT: positive("mass launched so far, in tonnes, above 0", units.tonnes),
    firstPrice: optional(
      notZero(amount("price per kg when first_cumulative_t had been launched", units.perKg)),
      1800,
    ),
    firstCumulativeT: optional(positive("mass launched by then, in tonnes", units.tonnes), 400),
    learning: optional(
      shareBelowOne("share of the price that each doubling of the mass takes off, below 1"),
      0.2,
    ),
    floor: optional(amount("price per kg below which it does not fall", units.perKg), 0),
  },
  returns: {
    kind: "scalar",
    unit: units.perKg,
    describe: "max(floor, first_price·(cumulative_t/first_cumulative_t)^log₂(1 − learning))",
  },
  notes: [
    "Learning is per doubling of the mass launched, not per year: at 20 % a fall from $1,500 to $200 takes 523 times the mass.",
    "Below first_cumulative_t the price lies above first_price.",
    boundaryNote(publishedCosts.suncatcher),
  ],
  sources: ["wright-1936", "suncatcher"],
  examples: [
    {
      arguments: [800, null, null, null, null],
      result: 1440,
      because: "Twice the first 400 t: a fifth off $1,800.",
    },
    {
      arguments: [400 + 370000, null, null, null, null],
      result: 1800 * (370400 / 400) ** Math.log2(0.8),
      because: "Google's own path: 370,000 t more bring the price to $200/kg.",
    },
    {
      arguments: [25600, 1000, 400, 0.5, 100],
      result: 100,
      because: "Six doublings at a half would leave $15.6, below the floor.",
    },
    {
      arguments: [800, null, null, 1, null],
      result: { refusal: "learning must be a share below 1; got 1" },
      because: "Nothing is left of a price that a doubling takes off in full.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(cumulative_t,[first_price],[first_cumulative_t],[learning],[floor],LET(",
      givenAboveZero("p", "first_price", "1800"),
      givenAboveZero("m", "first_cumulative_t", "400"),
      given("l", "learning", "0.2"),
      given("f", "floor"),
      "MAX(f,p*(cumulative_t/m)^(LN(1-l)/LN(2)))))",
    ].join(""),
  },
  steps: [
    {
      term: "Doublings",
      unit: units.ratio,
      how: "log₂(cumulative_t / first_cumulative_t)",
      value: (values) => doublings(values),
    },
    {
      term: "Price before the floor",
      unit: units.perKg,
      how: "first_price·(1 − learning)^doublings",
      value: (values) => unlimitedPrice(values),
    },
  ],
  evaluate: launchPrice,
});
