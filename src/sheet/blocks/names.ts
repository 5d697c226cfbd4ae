import type { Model } from "../../models/define";
import { remembered } from "../state";
import type { NameFacts, WorkbookFacts } from "../workbook";
import { blockName, inputName, PREFIX } from "./shape";

const LONGEST_ID = 40;
/** Excel's limit, less room for a number. */
const LONGEST_SHEET = 31 - 4;

/** The names under which blocks of ours stand or stood, in the order of the workbook's. */
export function blockNames({ names }: WorkbookFacts): readonly NameFacts[] {
  return names.filter(({ name }) => name.toUpperCase().startsWith(PREFIX.toUpperCase()));
}

/** Whether a name belongs to a block. */
export function isNameOf(name: string, id: string): boolean {
  const [given, own] = [name.toUpperCase(), id.toUpperCase()];
  return given === blockName(own).toUpperCase() || given.startsWith(`${own}.`);
}

/** Inputs of a block whose names are gone, by their keys. */
export function namelessInputs(id: string, model: Model, { names }: WorkbookFacts): readonly string[] {
  const there = new Set(names.flatMap(({ name, area }) => (area ? [name.toUpperCase()] : [])));
  return Object.keys(model.inputs).filter((key) => !there.has(inputName(id, key).toUpperCase()));
}

/** An id that names may begin with, from what is wanted; with a number where it is taken: `VCI_II`, `VCI_II_2`. */
export function freeId(wanted: string, facts: WorkbookFacts): string {
  const letters = wanted.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "_");
  const trimmed = letters.replace(/^[^A-Za-z]+|_+$/g, "").slice(0, LONGEST_ID);
  const others = [...remembered(facts.states).keys()].map((id) => id.toUpperCase());
  return numbered(trimmed === "" ? "Deal" : trimmed, "_", (id) => {
    return others.includes(id.toUpperCase()) || facts.names.some(({ name }) => isNameOf(name, id));
  });
}

/** A sheet's name for a block, with a number where it is taken. */
export function freeSheet(id: string, { sheets }: WorkbookFacts): string {
  const taken = new Set(sheets.map(({ name }) => name.toUpperCase()));
  const wanted = id.replaceAll("_", " ").slice(0, LONGEST_SHEET);
  return numbered(wanted, " ", (name) => taken.has(name.toUpperCase()));
}

function numbered(wanted: string, joint: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}${joint}${count}`;
  return name;
}
