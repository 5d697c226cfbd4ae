import type { Model } from "../../models/define";
import { a1, addressOf, sliced } from "../address";
import { callsIn, sameFormula } from "../formula";
import type { AboutKey, Layout } from "../modelLayout";
import { aboutLabels, layOut, UNITS, VALUES, valueAt } from "../modelLayout";
import type { BlockState, Finding, FoundBlock, Reading, Session, Stamp } from "../plans";
import type { Remembered } from "../state";
import { remembered } from "../state";
import type { Block, CellValue, NameFacts, WorkbookFacts } from "../workbook";
import { isLater, sentenceOf } from "./findings";
import { blockNames, namelessInputs } from "./names";
import { formulasOf, inputsDigest, PREFIX, shapeOf } from "./shape";

export { blockNames } from "./names";

/** What stands under the names of blocks; `read` are the cells of those that have any, in their order. */
export function foundBlocks(
  facts: WorkbookFacts,
  read: readonly Block[],
  session: Session,
): readonly FoundBlock[] {
  const states = new Map([...remembered(facts.states)].map(([id, state]) => [id.toUpperCase(), state]));
  const names = blockNames(facts);
  const blocks = [...read];
  const named = names.map((each) => {
    const id = each.name.slice(PREFIX.length);
    const base = baseOf(id, states.get(id.toUpperCase()));
    const block = each.area && blocks.shift();
    return block ? standing(base, block, facts, session) : deleted(base);
  });
  const present = new Set(named.map(({ id }) => id.toUpperCase()));
  const orphans = [...states.values()].filter(({ block }) => !present.has(block.toUpperCase()));
  return [...named, ...orphans.map((state) => deleted(baseOf(state.block, state)))];
}

/** The areas to read before blocks can be found. */
export function areasOf(names: readonly NameFacts[]): readonly Block["area"][] {
  return names.flatMap(({ area }) => area ?? []);
}

type Base = Pick<FoundBlock, "id" | "revision" | "parts"> & { readonly state?: BlockState };

function baseOf(id: string, known: Remembered | undefined): Base {
  const { revision = 0, parts = [], state } = known ?? {};
  return { id, revision, parts, ...(state && { state }) };
}

function deleted(base: Base): FoundBlock {
  const deal = base.state?.deal ?? "";
  const finding: Finding = { kind: "deleted" };
  const title = deal === "" ? base.id : deal;
  return { ...base, title, deal, findings: [finding], sentences: [sentenceOf(finding)], canRefresh: false };
}

/** The findings after which no cell of a block may be written. */
const FINAL: ReadonlySet<Finding["kind"]> = new Set(["unknownModel", "otherVersion", "reshaped", "deleted"]);

function standing(base: Base, block: Block, facts: WorkbookFacts, session: Session): FoundBlock {
  const { area, values } = block;
  const title = String(values[0]?.[0] ?? base.id).replace(/: [^:]*$/, "");
  const [name, shape] = String(about(values, "model", UNITS)).split(" ");
  const model = session.models.find((each) => each.name === (name === "" ? base.state?.model : name));
  const findings = [
    ...(model
      ? findingsOf({ base, block, model, shape }, facts, session)
      : [{ kind: "unknownModel", model: name } as const]),
    ...(base.parts.length > 0 && !base.state ? [{ kind: "unreadableState" } as const] : []),
  ];
  const canRefresh = !findings.some(({ kind }) => FINAL.has(kind));
  const layout = model && layOut(model, { row: area.row, column: area.column });
  return {
    ...base,
    area,
    ...(model && { model }),
    title,
    deal: base.state?.deal ?? String(about(values, "deal", VALUES)),
    findings,
    sentences: findings.map(sentenceOf),
    canRefresh,
    ...(canRefresh && model && layout && { reading: readingOf(model, layout, block) }),
  };
}

/** What a block says of its making; its label is looked for, whatever stands above it. */
function about(values: Block["values"], key: AboutKey, column: number): CellValue {
  const heading = values.findIndex(([first]) => first === "About");
  const row = values.slice(heading + 1).find(([first]) => first === aboutLabels[key]);
  return (heading < 0 ? undefined : row?.[column]) ?? "";
}

interface Seen {
  readonly base: Base;
  readonly block: Block;
  readonly model: Model;
  readonly shape: string | undefined;
}

function findingsOf(seen: Seen, facts: WorkbookFacts, session: Session): readonly Finding[] {
  const { base, block, model, shape } = seen;
  const { area, values } = block;
  const version = String(about(values, "version", VALUES));
  const isNewer = isLater(version, session.version);
  if (isNewer || (shape !== undefined && shape !== shapeOf(model)))
    return [{ kind: "otherVersion", version, isNewer }];
  const missing = namelessInputs(base.id, model, facts).map((key) => model.inputs[key].label);
  const lost: readonly Finding[] = missing.length > 0 ? [{ kind: "partlyDeleted", missing }] : [];
  const layout = layOut(model, { row: area.row, column: area.column });
  if (layout.rows !== area.rows || layout.columns !== area.columns) return [...lost, { kind: "reshaped" }];
  const { stamp, inputs } = readingOf(model, layout, block);
  const isMoved = (base.state?.place ?? "") !== "" && base.state?.place !== addressOf(area);
  const isProtected = facts.sheets.some(({ name, isProtected: is }) => name === area.sheet && is);
  return [
    ...lost,
    ...(isMoved ? [{ kind: "moved" } as const] : []),
    ...(inputsDigest(model, inputs) === stamp.digest ? [] : [{ kind: "stale" } as const]),
    ...cellFindings(formulasOf(model, layout, session.namespace), block, session.namespace),
    ...(isProtected ? [{ kind: "protected" } as const] : []),
  ];
}

function readingOf(model: Model, layout: Layout, { area, values, formulas }: Block): Reading {
  const at = (row: number, column: number): CellValue => values[row - area.row][column - area.column];
  const stamped = (key: AboutKey): CellValue => at(layout.about[key], layout.origin.column + VALUES);
  const [version, digest] = [String(stamped("version")), String(stamped("digest"))];
  const stamp: Stamp = { version, digest, refreshed: stamped("refreshed") };
  const inputs = Object.keys(model.inputs).map((key) => {
    const { row, column } = valueAt(layout, key);
    return [key, at(row, column)] as const;
  });
  return { inputs: Object.fromEntries(inputs), values, formulas, stamp };
}

/** Errors of the sheet, which none of our functions returns. */
const BROKEN = /^#(NAME\?|REF!|SPILL!|CALC!|CONNECT!|BLOCKED!|FIELD!|NULL!|BUSY!)$/;

/** Arithmetic that shows the error of a function of ours mends itself; the function has to be entered again. */
function cellFindings(expected: ReadonlyMap<string, string>, block: Block, namespace: string): Finding[] {
  const { area, values, formulas } = block;
  const [edited, broken]: [string[], string[]] = [[], []];
  for (const [address, formula] of expected) {
    const place = sliced(address) ?? area;
    const [down, across] = [place.row - area.row, place.column - area.column];
    const written = String(formulas[down][across]);
    if (!sameFormula(written, formula, namespace)) edited.push(a1(place));
    else if (BROKEN.test(String(values[down][across])) && callsIn(formula, namespace).length > 0)
      broken.push(a1(place));
  }
  return [
    ...(edited.length > 0 ? [{ kind: "edited", cells: edited } as const] : []),
    ...(broken.length > 0 ? [{ kind: "broken", cells: broken } as const] : []),
  ];
}
