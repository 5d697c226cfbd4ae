import type { Definition } from "./define";
import { finChecks } from "./fin/checks";
import { finConvertRate } from "./fin/convertRate";
import { finCorkscrew } from "./fin/corkscrew";
import { finCurve } from "./fin/curve";
import { finIrr } from "./fin/irr";
import { finMacrs } from "./fin/macrs";
import { finNpv } from "./fin/npv";
import { finRoots } from "./fin/roots";
import { finTimeline } from "./fin/timeline";
import { finVersion } from "./fin/version";
import { finXirr } from "./fin/xirr";
import { finXnpv } from "./fin/xnpv";
import { finYearfrac } from "./fin/yearfrac";
import { leaseBuyout } from "./lease/buyout";
import { leaseClassify } from "./lease/classify";
import { leaseFactor } from "./lease/factor";
import { leaseNpv } from "./lease/npv";
import { leaseRent } from "./lease/rent";
import { leaseSchedule } from "./lease/schedule";
import { leaseTermination } from "./lease/termination";

/** Every function of Apsis, in the order in which they are shown. */
export const catalogue: readonly Definition[] = [
  finNpv,
  finIrr,
  finXnpv,
  finXirr,
  finRoots,
  finYearfrac,
  finConvertRate,
  finTimeline,
  finCurve,
  finCorkscrew,
  finMacrs,
  finChecks,
  finVersion,
  leaseNpv,
  leaseRent,
  leaseFactor,
  leaseSchedule,
  leaseTermination,
  leaseBuyout,
  leaseClassify,
];
