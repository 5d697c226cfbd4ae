import { classify } from "../../engine/lease/classify";
import { ABOVE_ZERO, AT_LEAST_ZERO, flag, money, number, optional, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Test", "Value", "Threshold", "Met"];
const NO_TITLE = ["Title transfers", false, "", false];
const NO_OPTION = ["Purchase option", false, "", false];
const NOT_SPECIALISED = ["Specialised asset", false, "", false];

export const leaseClassify = define({
  name: "LEASE_CLASSIFY",
  summary: "Class of a lease under ASC 842, for the lessee and the lessor, test by test.",
  args: {
    termYears: number("lease term in years", units.years, AT_LEAST_ZERO),
    lifeYears: number(
      "economic life of the asset that remains at commencement, in years",
      units.years,
      ABOVE_ZERO,
    ),
    paymentsValue: money("present value of the payments and of the lessee's own residual guarantee"),
    fairValue: number("fair value of the asset at commencement", units.money, ABOVE_ZERO),
    titleTransfers: optional(flag("TRUE where ownership passes to the lessee by the end"), false),
    purchaseOption: optional(
      flag("TRUE where the lessee is reasonably certain to use an option to buy"),
      false,
    ),
    specialised: optional(flag("TRUE where the lessor has no other use for the asset at the end"), false),
    thirdPartyGuarantee: optional(money("present value of a residual guarantee by a third party"), 0),
    collectible: optional(flag("TRUE where collecting the payments and guarantees is probable"), true),
    termThreshold: optional(share("share of the life that is its major part"), 0.75),
    valueThreshold: optional(share("share of the fair value that is substantially all of it"), 0.9),
    nearEndOfLife: optional(flag("TRUE where the lease starts near the end of the economic life"), false),
  },
  returns: {
    kind: "table",
    describe: "a row per test, then the lessee's class and the lessor's",
    columns: {
      test: { header: "Test", unit: units.choice },
      value: { header: "Value", unit: units.share },
      threshold: { header: "Threshold", unit: units.share },
      met: { header: "Met", unit: units.flag },
    },
  },
  notes: [
    "The lessee's lease is a finance lease where any of the first five tests is met, and the lessor's then a sales-type lease.",
    "Otherwise the lessor's is a direct financing lease where payments and guarantees reach the threshold and are collectible.",
    "A test is met at or above its threshold; near the end of the economic life the test of the term is skipped.",
    "Chips without another use to the lessor, such as a cluster that only one lessee can run, are specialised.",
  ],
  sources: ["asc-842-10-25"],
  examples: [
    {
      arguments: [5, 6, 80, 100, null, null, null, null, null, null, null, null],
      result: [
        HEADER,
        NO_TITLE,
        NO_OPTION,
        ["Term share of life", 5 / 6, 0.75, true],
        ["Payments share of fair value", 0.8, 0.9, false],
        NOT_SPECIALISED,
        ["Payments and guarantees share", 0.8, 0.9, false],
        ["Lessee class", "FINANCE", "", ""],
        ["Lessor class", "SALES_TYPE", "", ""],
      ],
      because: "Chips leased for five of their six years: the term is the major part of their life.",
    },
    {
      arguments: [4, 6, 80, 100, false, false, false, 10, true, null, null, null],
      result: [
        HEADER,
        NO_TITLE,
        NO_OPTION,
        ["Term share of life", 4 / 6, 0.75, false],
        ["Payments share of fair value", 0.8, 0.9, false],
        NOT_SPECIALISED,
        ["Payments and guarantees share", 0.9, 0.9, true],
        ["Lessee class", "OPERATING", "", ""],
        ["Lessor class", "DIRECT_FINANCING", "", ""],
      ],
      because: "A third party's guarantee lifts the lessor to 90 %, which the lessee never sees.",
    },
    {
      arguments: [1, 1, 80, 100, null, null, null, null, null, null, null, true],
      result: [
        HEADER,
        NO_TITLE,
        NO_OPTION,
        ["Term share of life", 1, 0.75, ""],
        ["Payments share of fair value", 0.8, 0.9, false],
        NOT_SPECIALISED,
        ["Payments and guarantees share", 0.8, 0.9, false],
        ["Lessee class", "OPERATING", "", ""],
        ["Lessor class", "OPERATING", "", ""],
      ],
      because: "Near the end of the life the term is not tested, though it takes all that is left.",
    },
    {
      arguments: [5, 6, 80, 100, null, null, null, null, null, 75, null, null],
      result: { refusal: "term_threshold must be a share from 0 to 1, such as 0.75 for 75 %; got 75" },
      because: "A threshold typed as a percentage is refused.",
    },
  ],
  lambda: { formula: classifyTwin() },
  steps: [],
  evaluate: classify,
});

function classifyTwin(): string {
  const given = (name: string, argument: string, fallback: string): string =>
    `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;
  return [
    "LAMBDA(term_years,life_years,payments_value,fair_value,[title_transfers],[purchase_option],[specialised],",
    "[third_party_guarantee],[collectible],[term_threshold],[value_threshold],[near_end_of_life],LET(",
    given("a", "title_transfers", "FALSE"),
    given("b", "purchase_option", "FALSE"),
    given("d", "specialised", "FALSE"),
    given("g", "third_party_guarantee", "0"),
    given("e", "collectible", "TRUE"),
    given("u", "term_threshold", "0.75"),
    given("w", "value_threshold", "0.9"),
    given("z", "near_end_of_life", "FALSE"),
    "t,term_years/life_years,p,payments_value/fair_value,q,(payments_value+g)/fair_value,",
    "f,OR(a,b,AND(t>=u,NOT(z)),p>=w,d),",
    'VSTACK({"Test","Value","Threshold","Met"},HSTACK("Title transfers",a,"",a),HSTACK("Purchase option",b,"",b),',
    'HSTACK("Term share of life",t,u,IF(z,"",t>=u)),HSTACK("Payments share of fair value",p,w,p>=w),',
    'HSTACK("Specialised asset",d,"",d),HSTACK("Payments and guarantees share",q,w,q>=w),',
    'HSTACK("Lessee class",IF(f,"FINANCE","OPERATING"),"",""),',
    'HSTACK("Lessor class",IF(f,"SALES_TYPE",IF(AND(q>=w,e),"DIRECT_FINANCING","OPERATING")),"",""))))',
  ].join("");
}
