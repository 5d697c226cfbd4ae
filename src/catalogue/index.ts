import type { Definition } from "./define";
import { finConvertRate } from "./fin/convertRate";
import { finIrr } from "./fin/irr";
import { finMacrs } from "./fin/macrs";
import { finNpv } from "./fin/npv";
import { finRoots } from "./fin/roots";
import { finXirr } from "./fin/xirr";
import { finXnpv } from "./fin/xnpv";
import { finYearfrac } from "./fin/yearfrac";
import { leaseBuyout } from "./lease/buyout";
import { leaseClassify } from "./lease/classify";
import { leaseFactor } from "./lease/factor";
import { leaseLiability } from "./lease/liability";
import { leaseNpv } from "./lease/npv";
import { leaseRate } from "./lease/rate";
import { leaseRent } from "./lease/rent";
import { leaseSchedule } from "./lease/schedule";
import { leaseTermination } from "./lease/termination";
import { leaseYield } from "./lease/yield";

/** Every function of Apsis, in the order in which they are shown. */
export const catalogue: readonly Definition[] = [
  finNpv,
  finIrr,
  finXnpv,
  finXirr,
  finRoots,
  finYearfrac,
  finConvertRate,
  finMacrs,
  leaseNpv,
  leaseRent,
  leaseRate,
  leaseFactor,
  leaseSchedule,
  leaseLiability,
  leaseClassify,
  leaseYield,
  leaseTermination,
  leaseBuyout,
];
