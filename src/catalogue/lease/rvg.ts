import { residualGuarantee } from "../../engine/lease/residualGuarantee";
import { perPeriod, optional, share, zeroForNone } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Exercised", "Lessee pays", "Lessee receives", "Lessor keeps"];
const CASES = ["guaranteed", "marketValue", "cap", "optionPrice"];

export const leaseRvg = define({
  name: "LEASE_RVG",
  summary:
    "What flows at a lease's end under a residual value guarantee, with a cap, a share of upside and an option.",
  args: {
    guaranteed: perPeriod("guaranteed residual value, one or one for each case", units.money, CASES),
    marketValue: perPeriod("market value at the end, one or one for each case", units.money, CASES),
    cap: zeroForNone(perPeriod("the most that the lessee pays; none where 0 or empty", units.money, CASES)),
    upsideShare: optional(share("the lessee's share of a market value above the guaranteed one"), 0),
    optionPrice: zeroForNone(
      perPeriod("price at which the lessee may buy; no option where 0 or empty", units.money, CASES),
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each case",
    columns: {
      exercised: { header: "Exercised", unit: units.flag },
      lesseePays: { header: "Lessee pays", unit: units.money },
      lesseeReceives: { header: "Lessee receives", unit: units.money },
      lessorKeeps: { header: "Lessor keeps", unit: units.money },
    },
  },
  notes: [
    "Lessee pays min(cap, max(0, guaranteed − market_value)) and receives upside_share·max(0, market_value − guaranteed).",
    "Lessor keeps market_value + paid − received.",
    "Where market_value is above option_price the lessee buys: the lessor keeps option_price and nothing else flows.",
  ],
  sources: ["usc-7701"],
  examples: [
    {
      arguments: [[[540]], [[200], [540], [700]], [[300]], 0.5, null],
      result: [HEADER, [false, 300, 0, 500], [false, 0, 0, 540], [false, 0, 80, 620]],
      because:
        "Three market values against 540 guaranteed: the cap of 300 binds, nothing flows, the upside is shared.",
    },
    {
      arguments: [[[540, 540]], [[700, 100]], [["", 300]], null, [[1, 0]]],
      result: [HEADER, [true, 0, 0, 1], [false, 300, 0, 400]],
      because: "Lease-to-own at a price of 1 in the first case; no option in the second.",
    },
    {
      arguments: [[[540]], [[200], [540], [700]], [[300], [200]], null, null],
      result: { refusal: "cap must be one value or 3, as many as market_value; got 2" },
      because: "Caps that do not cover the cases are refused with both lengths.",
    },
  ],
  lambda: { formula: rvgTwin() },
  steps: [],
  evaluate: residualGuarantee,
});

/** Each case is a row of one column; what is left out or empty is a cap or a price that no money reaches. */
function rvgTwin(): string {
  const count = (name: string): string => `SUM(MAP(${name},LAMBDA(x,1)))`;
  const filled = (name: string): string => `TOCOL(IF(${name}="",0,${name}))+0*t`;
  const orZero = (name: string): string => `IF(ISOMITTED(${name}),0*t,${filled(name)})`;
  return [
    "LAMBDA(guaranteed,market_value,[cap],[upside_share],[option_price],LET(",
    "u,IF(ISOMITTED(upside_share),0,upside_share),",
    `n,MAX(${count("guaranteed")},${count("market_value")},IF(ISOMITTED(cap),1,${count("cap")}),`,
    `IF(ISOMITTED(option_price),1,${count("option_price")})),t,SEQUENCE(n),`,
    `g,${filled("guaranteed")},m,${filled("market_value")},`,
    `k,${orZero("cap")},o,${orZero("option_price")},`,
    "e,(o>0)*(m>o)=1,",
    "d,IF(g>m,g-m,0),p,IF(e,0,IF((k>0)*(d>k)=1,k,d)),q,IF(e,0,u*IF(m>g,m-g,0)),",
    'VSTACK({"Exercised","Lessee pays","Lessee receives","Lessor keeps"},HSTACK(e,p,q,IF(e,o,m+p-q)))))',
  ].join("");
}
