import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from "@univerjs/sheets";
import type { NameGrid } from "../../host/grid";
import type { Ground } from "../ground";

/** A reference; Univer keeps it without its equals sign, and only so finds it. */
const reference = /^=((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/iu;

/** Univer puts a name's formula into other formulas as text, so it needs its own brackets. */
const asStored = (formula: string) => (reference.test(formula) ? formula.slice(1) : `=(${formula.slice(1)})`);

const bracketed = /^=\((.*)\)$/s;

/** Whether the first bracket of `(…)` is closed by the last. */
function enclosed(inside: string): boolean {
  let depth = 0;
  return [...inside.matchAll(/[()]/g)].every(([bracket]) => {
    depth += bracket === "(" ? 1 : -1;
    return depth >= 0;
  });
}

function asGiven(stored: string): string {
  const inside = bracketed.exec(stored)?.[1];
  if (inside !== undefined && enclosed(inside)) return `=${inside}`;
  return stored.startsWith("=") ? stored : `=${stored}`;
}

export function nameGrid(ground: Ground): NameGrid {
  const service = ground.injector.get(IDefinedNamesService);
  const defined = () => Object.values(service.getDefinedNameMap(ground.unitId) ?? {});
  const find = (name: string) => defined().find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  return {
    names: () =>
      defined().map(({ name, formulaOrRefString, comment = "" }) => ({
        name,
        formula: asGiven(formulaOrRefString),
        comment,
      })),
    defineName: ({ name, formula, comment }) => {
      const existing = find(name);
      const command = existing ? SetDefinedNameCommand : InsertDefinedNameCommand;
      const id = existing?.id ?? generateRandomId(10);
      ground.run(command.id, { id, name, formulaOrRefString: asStored(formula), comment });
    },
    deleteName: (name) => {
      const existing = find(name);
      if (existing) ground.run(RemoveDefinedNameCommand.id, existing);
    },
  };
}
