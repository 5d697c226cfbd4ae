// A deal to place in tests, and the session in which it is placed.
import { chipVehicle, deals, shareMerger, spacexXai, valorCompute2 } from "../../src/models";
import type { Model } from "../../src/models/define";
import { findBlocks, insertAs, lookToInsert } from "../../src/sheet/blocks/actions";
import type { FoundBlock, InsertPlan, InsertRequest, Session } from "../../src/sheet/plans";
import type { MemoryWorkbook } from "./memoryWorkbook";

const models: readonly Model[] = [...new Map(deals.map(({ model }) => [model.name, model])).values()];

export const session: Session = { namespace: "APSIS", version: "0.2.0", now: 46112.5, models };

export const vehicle: InsertRequest = {
  model: chipVehicle,
  preset: valorCompute2,
  id: "VCI_II",
  place: "newSheet",
  illustrative: true,
};

export const merger: InsertRequest = { ...vehicle, model: shareMerger, preset: spacexXai, id: "SPACEX_XAI" };

/** As a user who looks and agrees. */
export async function placed(workbook: MemoryWorkbook, request: InsertRequest): Promise<InsertPlan> {
  const plan = await lookToInsert(workbook, request, session);
  await insertAs(workbook, plan, session);
  return plan;
}

export async function found(workbook: MemoryWorkbook, id: string): Promise<FoundBlock> {
  const block = (await findBlocks(workbook, session)).find((each) => each.id === id);
  if (!block) throw new Error(`There is no block ${id}`);
  return block;
}

export const kindsOf = ({ findings }: FoundBlock): readonly string[] => findings.map(({ kind }) => kind);
