import type { Definition } from "./define";
import { finChecks } from "./fin/checks";
import { finConvertRate } from "./fin/convertRate";
import { finCorkscrew } from "./fin/corkscrew";
import { finCurve } from "./fin/curve";
import { finExplain } from "./fin/explain";
import { finIrr } from "./fin/irr";
import { finMacrs } from "./fin/macrs";
import { finNpv } from "./fin/npv";
import { finRoots } from "./fin/roots";
import { finSens } from "./fin/sens";
import { finSolve } from "./fin/solve";
import { finTimeline } from "./fin/timeline";
import { finVersion } from "./fin/version";
import { finXirr } from "./fin/xirr";
import { finXnpv } from "./fin/xnpv";
import { finYearfrac } from "./fin/yearfrac";
import { groundLcoc } from "./ground/lcoc";
import { leaseBuyout } from "./lease/buyout";
import { leaseCashflows } from "./lease/cashflows";
import { leaseClassify } from "./lease/classify";
import { leaseCluster } from "./lease/cluster";
import { leaseFactor } from "./lease/factor";
import { leaseGpuHour } from "./lease/gpuHour";
import { leaseLiability } from "./lease/liability";
import { leaseNal } from "./lease/nal";
import { leaseNpv } from "./lease/npv";
import { leaseRate } from "./lease/rate";
import { leaseRent } from "./lease/rent";
import { leaseResidual } from "./lease/residual";
import { leaseRvg } from "./lease/rvg";
import { leaseSchedule } from "./lease/schedule";
import { leaseTermination } from "./lease/termination";
import { leaseYield } from "./lease/yield";
import { mergerAccretion } from "./merger/accretion";
import { mergerExchangeRatio } from "./merger/exchangeRatio";
import { mergerOwnership } from "./merger/ownership";
import { orbitalArrayM2 } from "./orbital/arrayM2";
import { orbitalBatteryKwh } from "./orbital/batteryKwh";
import { orbitalBreakevenDate } from "./orbital/breakevenDate";
import { orbitalBreakevenLaunch } from "./orbital/breakevenLaunch";
import { orbitalComputeKw } from "./orbital/computeKw";
import { orbitalDeltaV } from "./orbital/deltaV";
import { orbitalEclipseFraction } from "./orbital/eclipseFraction";
import { orbitalLaunchPrice } from "./orbital/launchPrice";
import { orbitalLaunches } from "./orbital/launches";
import { orbitalLcoc } from "./orbital/lcoc";
import { orbitalLink } from "./orbital/link";
import { orbitalMassBudget } from "./orbital/massBudget";
import { orbitalMassT } from "./orbital/massT";
import { orbitalPeriodMin } from "./orbital/periodMin";
import { orbitalPropellantKg } from "./orbital/propellantKg";
import { orbitalRadiatorM2 } from "./orbital/radiatorM2";
import { orbitalRamp } from "./orbital/ramp";
import { orbitalSsoInclination } from "./orbital/ssoInclination";
import { orbitalSunlitFraction } from "./orbital/sunlitFraction";
import { orbitalSurvivors } from "./orbital/survivors";
import { orbitalTimeToPower } from "./orbital/timeToPower";
import { spvCovenants } from "./spv/covenants";
import { spvCoverage } from "./spv/coverage";
import { spvDebtSchedule } from "./spv/debtSchedule";
import { spvDebtSize } from "./spv/debtSize";
import { spvDraws } from "./spv/draws";
import { spvDscr } from "./spv/dscr";
import { spvDsra } from "./spv/dsra";
import { spvLlcr } from "./spv/llcr";
import { spvLoss } from "./spv/loss";
import { spvLtv } from "./spv/ltv";
import { spvPlcr } from "./spv/plcr";
import { spvRentRequired } from "./spv/rentRequired";
import { spvReturns } from "./spv/returns";
import { spvSculpt } from "./spv/sculpt";
import { spvSourcesUses } from "./spv/sourcesUses";
import { spvSweep } from "./spv/sweep";
import { spvTranches } from "./spv/tranches";
import { spvWaterfall } from "./spv/waterfall";

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
  finSens,
  finSolve,
  finExplain,
  finChecks,
  finVersion,
  leaseNpv,
  leaseRent,
  leaseRate,
  leaseFactor,
  leaseSchedule,
  leaseLiability,
  leaseClassify,
  leaseCashflows,
  leaseYield,
  leaseNal,
  leaseTermination,
  leaseBuyout,
  leaseResidual,
  leaseRvg,
  leaseCluster,
  leaseGpuHour,
  spvSourcesUses,
  spvDraws,
  spvDebtSize,
  spvSculpt,
  spvDebtSchedule,
  spvCoverage,
  spvDscr,
  spvLlcr,
  spvPlcr,
  spvLtv,
  spvDsra,
  spvSweep,
  spvWaterfall,
  spvTranches,
  spvCovenants,
  spvReturns,
  spvRentRequired,
  spvLoss,
  mergerExchangeRatio,
  mergerOwnership,
  mergerAccretion,
  orbitalComputeKw,
  orbitalMassT,
  orbitalMassBudget,
  orbitalPeriodMin,
  orbitalSsoInclination,
  orbitalEclipseFraction,
  orbitalSunlitFraction,
  orbitalArrayM2,
  orbitalBatteryKwh,
  orbitalRadiatorM2,
  orbitalPropellantKg,
  orbitalDeltaV,
  orbitalLaunches,
  orbitalLaunchPrice,
  orbitalRamp,
  orbitalSurvivors,
  orbitalLink,
  orbitalLcoc,
  orbitalBreakevenLaunch,
  orbitalBreakevenDate,
  orbitalTimeToPower,
  groundLcoc,
];
