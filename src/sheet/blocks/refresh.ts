import type { Input, Model } from "../../models/define";
import { units } from "../../catalogue/units";
import { a1, sliced } from "../address";
import type { Change } from "../change";
import type { InputValues } from "../compute";
import { compute, shownValue } from "../compute";
import { CellError } from "../evaluate";
import type { Layout } from "../modelLayout";
import { layOut, VALUES, valueAt } from "../modelLayout";
import type { Attribution, DiffRow, FoundBlock, InputProblem, Reading, RefreshPlan, Session } from "../plans";
import type { Area, CellInput, CellValue } from "../workbook";
import { formulasOf, inputsDigest } from "./shape";

/** Nearer than this the sheet and the engine agree. */
const NEAR = 1e-9;

/** What a refresh of a block would show and write. `restores` puts back formulas of ours that were overwritten. */
export function planRefresh(block: FoundBlock, session: Session, restores: boolean): RefreshPlan {
  const { model, area, reading, state } = block;
  if (!model || !area || !reading) throw new Error(block.sentences[0]);
  const layout = layOut(model, { row: area.row, column: area.column });
  const now = compute(model, reading.inputs);
  const before = state?.inputs ?? reading.inputs;
  const outputs = Object.fromEntries(
    Object.keys(model.outputs).map((key) => [key, shownValue(now.value(key))]),
  );
  const problems = problemsOf(model, layout, reading.inputs);
  const cells = (kind: "broken" | "edited") =>
    block.findings.flatMap((finding) => (finding.kind === kind && "cells" in finding ? finding.cells : []));
  const reentered = [...cells("broken"), ...(restores ? cells("edited") : [])];
  const isProtected = block.findings.some(({ kind }) => kind === "protected");
  const attribution = attributionOf(model, before, reading.inputs);
  const written = writing({ block, model, area, layout, reading, session, reentered });
  return {
    block,
    problems,
    ...(isProtected && { refusal: `The sheet ${area.sheet} is protected. Unprotect it, then look again.` }),
    rows: Object.entries(model.outputs).map(([key, { label, unit }]) => {
      const error = now.value(key);
      const old = state?.outputs[key] ?? outputs[key];
      return rowOf(
        { key, label, unit, address: a1(valueAt(layout, key)), before: old, after: outputs[key] },
        error,
      );
    }),
    ...(attribution && { attribution }),
    blank: Object.entries(model.inputs).flatMap(([key, { label }]) =>
      reading.inputs[key] === "" ? [label] : [],
    ),
    reentered,
    overwritten: cells("edited"),
    differing: differingOf(model, layout, area, reading, outputs),
    ...written,
    state: {
      id: block.id,
      model: model.name,
      deal: block.deal,
      revision: block.revision + 1,
      version: session.version,
      written: session.now,
      inputs: reading.inputs,
      outputs,
      scenarios: state?.scenarios ?? [],
    },
  };
}

function rowOf(base: Omit<DiffRow, "change" | "share" | "sentence">, error: unknown): DiffRow {
  const { before, after, unit } = base;
  const sentence = error instanceof CellError ? error.sentence : undefined;
  if (typeof before !== "number" || typeof after !== "number")
    return { ...base, ...(sentence !== undefined && { sentence }) };
  const change = after - before;
  const hasShare = before !== 0 && unit !== units.date;
  return { ...base, change, ...(hasShare && { share: change / Math.abs(before) }) };
}

function problemsOf(model: Model, layout: Layout, inputs: InputValues): readonly InputProblem[] {
  return Object.entries(model.inputs).flatMap(([key, input]) => {
    const sentence = problemOf(input, inputs[key]);
    return sentence === undefined
      ? []
      : [{ key, label: input.label, address: a1(valueAt(layout, key)), sentence }];
  });
}

function problemOf({ label, choices, range, unit }: Input, value: CellValue): string | undefined {
  if (value === "") return undefined;
  const got = `; got ${String(value)}`;
  if (choices)
    return choices.includes(String(value).toUpperCase())
      ? undefined
      : `${label} must be ${choices.join(", ")}${got}`;
  if (unit === units.text || unit === units.choice) return undefined;
  if (typeof value !== "number") return `${label} must be a number${got}`;
  const { low = -Infinity, high = Infinity } = range ?? {};
  if (value >= low && value <= high) return undefined;
  return `${label} must be from ${String(low)} to ${String(high)}${got}`;
}

function attributionOf(model: Model, before: InputValues, after: InputValues): Attribution | undefined {
  const { headline } = model;
  if (headline === undefined) return undefined;
  const changed = Object.keys(model.inputs).filter((key) => before[key] !== after[key]);
  const at = (inputs: InputValues) => compute(model, inputs).value(headline);
  const [old, now] = [at(before), at(after)];
  if (changed.length === 0 || typeof old !== "number" || typeof now !== "number") return undefined;
  const parts = changed.map((key) => {
    const alone = at({ ...before, [key]: after[key] });
    const effect = typeof alone === "number" ? alone - old : 0;
    return { key, label: model.inputs[key].label, from: before[key], to: after[key], effect };
  });
  const explained = parts.reduce((sum, { effect }) => sum + effect, 0);
  const { label, unit } = model.outputs[headline];
  return { output: headline, label, unit, before: old, after: now, parts, residual: now - old - explained };
}

function differingOf(
  model: Model,
  layout: Layout,
  area: Area,
  { values }: Reading,
  outputs: InputValues,
): RefreshPlan["differing"] {
  return Object.keys(model.outputs).flatMap((key) => {
    const { row, column } = valueAt(layout, key);
    const shown = values[row - area.row][column - area.column];
    const engine = outputs[key];
    const isSame =
      typeof shown === "number" && typeof engine === "number"
        ? Math.abs(shown - engine) <= NEAR * Math.max(1, Math.abs(engine))
        : shown === engine;
    return isSame ? [] : [{ address: a1({ row, column }), shown, engine }];
  });
}

interface Written {
  readonly block: FoundBlock;
  readonly model: Model;
  readonly area: Area;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly session: Session;
  readonly reentered: readonly string[];
}

/** The stamp and the formulas that are entered again, and what puts back what stood there. */
function writing({
  model,
  area,
  layout,
  reading,
  session,
  reentered,
}: Written): Pick<RefreshPlan, "touched" | "changes" | "reverse"> {
  const column = layout.origin.column + VALUES;
  const stamp = { sheet: area.sheet, row: layout.about.version, column, rows: 3, columns: 1 };
  const write = (at: Area, inputs: readonly (readonly CellInput[])[]): Change => ({
    kind: "write",
    area: at,
    inputs,
  });
  const { version, digest, refreshed } = reading.stamp;
  const formulas = formulasOf(model, layout, session.namespace);
  const cells = reentered.flatMap((address) => {
    const place = sliced(address);
    if (!place) return [];
    const at = { ...place, sheet: area.sheet };
    const old = reading.formulas[place.row - area.row][place.column - area.column];
    return [{ at, formula: formulas.get(address) ?? null, old }];
  });
  return {
    touched: [stamp, ...cells.map(({ at }) => at)],
    changes: [
      ...cells.map(({ at, formula }) => write(at, [[formula]])),
      write(stamp, [[session.version], [inputsDigest(model, reading.inputs)], [session.now]]),
    ],
    reverse: [
      ...cells.map(({ at, old }) => write(at, [[old]])),
      write(stamp, [[version], [digest], [refreshed]]),
    ],
  };
}
