import type { Model } from "../../models/define";
import { a1, addressOf, sliced } from "../address";
import { sameFormula } from "../formula";
import { aboutLabels, layOut, VALUES, valueAt } from "../modelLayout";
import type { Layout } from "../modelLayout";
import type { BlockState, Finding, FoundBlock, Reading, Session, Stamp } from "../plans";
import { remembered } from "../state";
import type { Area, Block, CellValue, NameFacts, WorkbookFacts } from "../workbook";
import { formulasOf, inputsDigest, PREFIX } from "./shape";

/** The names under which blocks of ours stand or stood, in the order of the workbook's. */
export function blockNames({ names }: WorkbookFacts): readonly NameFacts[] {
  return names.filter(({ name }) => name.toUpperCase().startsWith(PREFIX.toUpperCase()));
}

/** What stands under the names of blocks; `read` are the cells of those that have any, in their order. */
export function foundBlocks(
  facts: WorkbookFacts,
  read: readonly Block[],
  session: Session,
): readonly FoundBlock[] {
  const states = remembered(facts.states);
  let next = 0;
  const named = blockNames(facts).map(({ name, area }) => {
    const id = name.slice(PREFIX.length);
    const known = [...states.values()].find(({ block }) => block.toUpperCase() === id.toUpperCase());
    const base = {
      id,
      revision: known?.revision ?? 0,
      parts: known?.parts ?? [],
      ...(known?.state && { state: known.state }),
    };
    return area ? standing(base, read[next++], facts, session) : deleted(base);
  });
  const present = new Set(named.map(({ id }) => id.toUpperCase()));
  const orphans = [...states.values()].filter(({ block }) => !present.has(block.toUpperCase()));
  return [
    ...named,
    ...orphans.map(({ block, state, revision, parts }) =>
      deleted({ id: block, revision, parts, ...(state && { state }) }),
    ),
  ];
}

type Base = Pick<FoundBlock, "id" | "revision" | "parts"> & { readonly state?: BlockState };

function deleted(base: Base): FoundBlock {
  const deal = base.state?.deal ?? "";
  return {
    ...base,
    title: deal === "" ? base.id : deal,
    deal,
    findings: [{ kind: "deleted" }],
    sentences: [
      "Its cells were deleted. Undo that in the sheet, or have it forgotten and place the deal again.",
    ],
    canRefresh: false,
  };
}

function standing(base: Base, block: Block, facts: WorkbookFacts, session: Session): FoundBlock {
  const { area, values, formulas } = block;
  const title = String(values[0]?.[0] ?? base.id).replace(/: [^:]*$/, "");
  const named = base.state?.model ?? labelled(values, aboutLabels.model);
  const model = session.models.find(({ name }) => name === named);
  const deal = base.state?.deal ?? title;
  const common = { ...base, area, title, deal };
  if (!model) {
    const findings: Finding[] = [{ kind: "unknownModel", model: String(named) }];
    return { ...common, findings, sentences: findings.map(sentenceOf), canRefresh: false };
  }
  const layout = layOut(model, { row: area.row, column: area.column });
  if (layout.rows !== area.rows || layout.columns !== area.columns) {
    const findings: Finding[] = [{ kind: "reshaped" }];
    return { ...common, model, findings, sentences: findings.map(sentenceOf), canRefresh: false };
  }
  const reading = readingOf(model, layout, block);
  const isProtected = facts.sheets.some(({ name, isProtected: is }) => name === area.sheet && is);
  const findings: Finding[] = [
    ...(inputsDigest(model, reading.inputs) === reading.stamp.digest ? [] : [{ kind: "stale" } as const]),
    ...cellFindings(
      formulasOf(model, layout, session.namespace),
      area,
      { values, formulas },
      session.namespace,
    ),
    ...(isProtected ? [{ kind: "protected" } as const] : []),
  ];
  return { ...common, model, findings, sentences: findings.map(sentenceOf), canRefresh: true, reading };
}

function labelled(values: Block["values"], label: string): CellValue {
  const row = [...values].reverse().find(([first]) => first === label);
  return row?.[VALUES] ?? "";
}

function readingOf(model: Model, layout: Layout, { area, values, formulas }: Block): Reading {
  const at = (row: number, column: number): CellValue => values[row - area.row]?.[column - area.column] ?? "";
  const about = (key: "version" | "digest" | "refreshed") =>
    at(layout.about[key], layout.origin.column + VALUES);
  const stamp: Stamp = {
    version: String(about("version")),
    digest: String(about("digest")),
    refreshed: about("refreshed"),
  };
  const inputs = Object.fromEntries(
    Object.keys(model.inputs).map((key) => {
      const { row, column } = valueAt(layout, key);
      return [key, at(row, column)];
    }),
  );
  return { inputs, values, formulas, stamp };
}

/** Errors of the sheet, which none of our functions returns. */
const BROKEN = new Set([
  "#NAME?",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#CONNECT!",
  "#BLOCKED!",
  "#FIELD!",
  "#NULL!",
]);

function cellFindings(
  expected: ReadonlyMap<string, string>,
  area: Area,
  { values, formulas }: Pick<Block, "values" | "formulas">,
  namespace: string,
): Finding[] {
  const [edited, broken]: [string[], string[]] = [[], []];
  for (const [address, formula] of expected) {
    const place = sliced(address);
    if (!place) continue;
    const [down, across] = [place.row - area.row, place.column - area.column];
    const written = String(formulas[down]?.[across] ?? "");
    if (!sameFormula(written, formula, namespace)) edited.push(a1(place));
    else if (BROKEN.has(String(values[down][across]))) broken.push(a1(place));
  }
  return [
    ...(edited.length > 0 ? [{ kind: "edited", cells: edited } as const] : []),
    ...(broken.length > 0 ? [{ kind: "broken", cells: broken } as const] : []),
  ];
}

function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case "stale":
      return "Inputs have changed since the last refresh. Refresh to see what moved.";
    case "edited":
      return `Formulas were overwritten in ${listed(finding.cells)}. A refresh can put them back.`;
    case "broken":
      return `Formulas show an error of the sheet in ${listed(finding.cells)}. A refresh enters them again.`;
    case "reshaped":
      return "Rows or columns were inserted or deleted within it, so its cells cannot be told apart. Undo that, or place the deal again.";
    case "unknownModel":
      return `This version of Apsis does not know its model ${finding.model}. Install the version that placed it.`;
    case "protected":
      return "Its sheet is protected. Unprotect it to refresh.";
    default:
      return "It is not as it was placed.";
  }
}

function listed(cells: readonly string[]): string {
  const most = 4;
  return cells.length <= most
    ? cells.join(", ")
    : `${cells.slice(0, most).join(", ")} and ${cells.length - most} more cells`;
}

export const addressIn = ({ area }: FoundBlock, address: string): string =>
  area ? addressOf({ ...area, ...(sliced(address) ?? area) }) : address;
