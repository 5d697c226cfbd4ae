// What a refresh of a placed deal takes of us, beside the requests to Excel that it waits for.
import { deals } from "../../src/models";
import { areasOf, foundBlocks } from "../../src/sheet/blocks/find";
import { findBlocks, refreshAs } from "../../src/sheet/blocks/actions";
import { blockNames } from "../../src/sheet/blocks/names";
import { planRefresh } from "../../src/sheet/blocks/refresh";
import { a1 } from "../../src/sheet/address";
import { layOut, valueAt } from "../../src/sheet/modelLayout";
import { placed, session } from "./deal";
import { MemoryWorkbook } from "./memoryWorkbook";

const ROUNDS = 31;
const DEALS = ["VCI_II", "ORBIT_70", "SPACEX_XAI"];

export interface RefreshTimes {
  readonly title: string;
  readonly formulas: number;
  /** To look: what the block holds, all outputs in one pass of the engine, what moved and why; the median in ms. */
  readonly ms: number;
  /** Requests to look and to write. */
  readonly requests: number;
}

/** Some deals, each placed alone, a lever of each moved. */
export async function refreshes(): Promise<readonly RefreshTimes[]> {
  const chosen = deals.filter(({ id }) => DEALS.includes(id));
  const times: RefreshTimes[] = [];
  for (const deal of chosen) times.push(await timesOf(deal));
  return times;
}

async function timesOf({ id, model, preset }: (typeof deals)[number]): Promise<RefreshTimes> {
  const workbook = new MemoryWorkbook("Notes");
  const plan = await placed(workbook, { id, model, preset, place: "newSheet", illustrative: true });
  const [lever] = model.levers ?? Object.keys(model.inputs);
  const cell = a1(valueAt(layOut(model), lever));
  workbook.put(cell, 1.05 * Number(plan.state.inputs[lever]), plan.area.sheet);
  const facts = await workbook.facts();
  const read = await workbook.read(areasOf(blockNames(facts)));
  const spent = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    const [block] = foundBlocks(facts, read, session);
    planRefresh(block, session, false);
    return performance.now() - begun;
  });
  workbook.requests = 0;
  const [block] = await findBlocks(workbook, session);
  await refreshAs(workbook, planRefresh(block, session, false), session);
  return {
    title: preset.title,
    formulas: plan.preview.formulas,
    ms: spent.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)],
    requests: workbook.requests,
  };
}
