import { units } from "../../catalogue/units";
import type { Model } from "../../models/define";
import { a1, addressOf, sliced } from "../address";
import type { Change } from "../change";
import type { Computed } from "../compute";
import { compute, shownValue } from "../compute";
import { CellError } from "../evaluate";
import { callsIn } from "../formula";
import type { Layout } from "../modelLayout";
import { layOut, VALUES, valueAt } from "../modelLayout";
import type { BlockState, DiffRow, FoundBlock, Reading, RefreshPlan, Session } from "../plans";
import type { Area, CellInput, CellValue } from "../workbook";
import { attributionOf } from "./attribution";
import { problemsOf } from "./problems";
import { formulasOf, inputName, inputsDigest } from "./shape";

/** Nearer than this, of the value or of 1, the sheet and the engine agree. */
const NEAR = 1e-9;

/** A block with all that a plan of its refresh asks. */
interface Subject {
  readonly block: FoundBlock;
  readonly model: Model;
  readonly area: Area;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly session: Session;
  readonly now: Computed;
}

/**
 * What a refresh of a block would show and write. `restores` puts back formulas of ours that were overwritten.
 * @throws Error with the sentence of what was found, where the block cannot be refreshed
 */
export function planRefresh(block: FoundBlock, session: Session, restores: boolean): RefreshPlan {
  const { model, area, reading, canRefresh, state } = block;
  if (!model || !area || !reading || !canRefresh) throw new Error(block.sentences[0]);
  const layout = layOut(model, { row: area.row, column: area.column });
  const subject = { block, model, area, layout, reading, session, now: compute(model, reading.inputs) };
  const { differing, stuck } = comparison(subject);
  const overwritten = cellsOf(block, "edited");
  const reentered = [...new Set([...cellsOf(block, "broken"), ...stuck, ...(restores ? overwritten : [])])];
  const isProtected = block.findings.some(({ kind }) => kind === "protected");
  const attribution = attributionOf(model, state?.inputs ?? reading.inputs, reading.inputs);
  const labels = Object.entries(model.inputs).filter(([key]) => reading.inputs[key] === "");
  return {
    block,
    problems: problemsOf(model, layout, reading.inputs),
    ...(isProtected && { refusal: `The sheet ${area.sheet} is protected. Unprotect it, then look again.` }),
    rows: Object.keys(model.outputs).map((key) => rowOf(subject, key)),
    ...(attribution && { attribution }),
    blank: labels.map(([, { label }]) => label),
    reentered,
    overwritten,
    differing,
    ...writing(subject, reentered),
    state: stateOf(subject),
  };
}

function cellsOf(block: FoundBlock, kind: "broken" | "edited"): readonly string[] {
  return block.findings.flatMap((finding) =>
    finding.kind === kind && "cells" in finding ? finding.cells : [],
  );
}

function stateOf({ block, model, area, reading, session, now }: Subject): BlockState {
  const outputs = Object.keys(model.outputs).map((key) => [key, shownValue(now.value(key))] as const);
  return {
    id: block.id,
    model: model.name,
    deal: block.deal,
    place: addressOf(area),
    revision: block.revision + 1,
    version: session.version,
    written: session.now,
    inputs: reading.inputs,
    outputs: Object.fromEntries(outputs),
    scenarios: block.state?.scenarios ?? [],
  };
}

/** An output now beside the one at the last refresh, or beside the shown one where nothing is remembered. */
function rowOf({ block, model, area, layout, reading, now }: Subject, key: string): DiffRow {
  const { label, unit } = model.outputs[key];
  const place = valueAt(layout, key);
  const value = now.value(key);
  const after = shownValue(value);
  const before =
    block.state?.outputs[key] ?? reading.values[place.row - area.row][place.column - area.column];
  const sentence = value instanceof CellError ? value.sentence : undefined;
  const base = { key, label, unit, address: a1(place), before, after };
  if (typeof before !== "number" || typeof after !== "number")
    return { ...base, ...(sentence !== undefined && { sentence }) };
  const change = after - before;
  return {
    ...base,
    change,
    ...(before !== 0 && unit !== units.date && { share: change / Math.abs(before) }),
  };
}

/** Cells that do not show what the engine has, and formulas of ours that are stuck in an error that it does not have. */
function comparison(
  subject: Subject,
): Pick<RefreshPlan, "differing"> & { readonly stuck: readonly string[] } {
  const { block, model, area, layout, reading, session, now } = subject;
  const edited = new Set(cellsOf(block, "edited"));
  const [differing, stuck]: [RefreshPlan["differing"][number][], string[]] = [[], []];
  const formulas = formulasOf(model, layout, session.namespace);
  for (const [address, formula] of formulas) {
    const { row, column } = sliced(address) ?? area;
    const [down, across] = [row - area.row, column - area.column];
    const [shown, value] = [reading.values[down][across], now.at({ row: down, column: across })];
    const engine = shownValue(value);
    if (edited.has(address) || isSame(shown, engine)) continue;
    differing.push({ address, shown, engine });
    if (isError(shown) && !isError(engine) && callsIn(formula, session.namespace).length > 0)
      stuck.push(address);
  }
  return { differing, stuck };
}

const isError = (value: CellValue): boolean => /^#[A-Z0-9/_]+[!?]?$/.test(String(value));

function isSame(shown: CellValue, engine: CellValue): boolean {
  if (typeof shown !== "number" || typeof engine !== "number") return shown === engine;
  return Math.abs(shown - engine) <= NEAR * Math.max(1, Math.abs(engine));
}

/** The stamp, names that are gone, and the formulas that are entered again; and what puts back what stood there. */
function writing(
  { block, model, area, layout, reading, session }: Subject,
  reentered: readonly string[],
): Pick<RefreshPlan, "touched" | "changes" | "reverse"> {
  const { sheet } = area;
  const column = layout.origin.column + VALUES;
  const stamp: Area = { sheet, row: layout.about.version, column, rows: 3, columns: 1 };
  const write = (at: Area, inputs: readonly CellInput[]): Change => {
    return { kind: "write", area: at, inputs: inputs.map((input) => [input]) };
  };
  const { version, digest, refreshed } = reading.stamp;
  const formulas = formulasOf(model, layout, session.namespace);
  const cells = reentered.map((address) => {
    const at: Area = { ...(sliced(address) ?? area), sheet };
    const old = reading.formulas[at.row - area.row][at.column - area.column];
    return { at, formula: formulas.get(address) ?? null, old };
  });
  return {
    touched: [stamp, ...cells.map(({ at }) => at)],
    changes: [
      ...renamed(block, model, layout, sheet),
      ...cells.map(({ at, formula }) => write(at, [formula])),
      write(stamp, [session.version, inputsDigest(model, reading.inputs), session.now]),
    ],
    reverse: [...cells.map(({ at, old }) => write(at, [old])), write(stamp, [version, digest, refreshed])],
  };
}

/** Names of inputs that are gone, where their cells are still there. */
function renamed(
  { id, findings }: FoundBlock,
  model: Model,
  layout: Layout,
  sheet: string,
): readonly Change[] {
  const missing = findings.flatMap((finding) => (finding.kind === "partlyDeleted" ? finding.missing : []));
  const keys = Object.keys(model.inputs).filter((key) => missing.includes(model.inputs[key].label));
  return keys.map((key) => {
    const area = { sheet, ...valueAt(layout, key), rows: 1, columns: 1 };
    return { kind: "name", name: inputName(id, key), area };
  });
}
