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
import { leaseCashflows } from "./lease/cashflows";
import { leaseClassify } from "./lease/classify";
import { leaseCluster } from "./lease/cluster";
import { leaseFactor } from "./lease/factor";
import { leaseGpuHour } from "./lease/gpuHour";
import { leaseNal } from "./lease/nal";
import { leaseNpv } from "./lease/npv";
import { leaseRent } from "./lease/rent";
import { leaseResidual } from "./lease/residual";
import { leaseRvg } from "./lease/rvg";
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
  finMacrs,
  leaseNpv,
  leaseRent,
  leaseFactor,
  leaseSchedule,
  leaseClassify,
  leaseCashflows,
  leaseNal,
  leaseTermination,
  leaseBuyout,
  leaseResidual,
  leaseRvg,
  leaseCluster,
  leaseGpuHour,
];
