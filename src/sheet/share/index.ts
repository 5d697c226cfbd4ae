// A workbook made ready to leave, taken back, looked at and repaired: plans without a host.
export { changesOf } from "./changes";
export { planFreeze } from "./freeze";
export type { FoundCall } from "./find";
export { findCalls } from "./find";
export type { Pin } from "./live";
export { planLive } from "./live";
export { NATIVE_NEEDS, planNative, twinName } from "./native";
export type { CellPlan, SharePlan, SheetPlan, ShareSession } from "./plan";
export type { FormulaCell, ReadBook, ReadName, ReadSheet } from "./reading";
export type { KeptCell, Mode, Provenance } from "./record";
export { recalled } from "./record";
export { Recomputation } from "./recompute";
export type { Damage } from "./repair";
export { damageOf, planRepair, stillDamaged } from "./repair";
export type { ThawOptions } from "./thaw";
export { planThaw } from "./thaw";
export type { Verdict, Verification, VerifiedCell } from "./verify";
export { verify, whatChanges } from "./verify";
