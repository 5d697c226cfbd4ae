import { definitionOf } from "../evaluate";
import { withFunctions } from "../formula";
import { BlankReader, blankAsZero } from "./blanks";
import type { Become } from "./copy";
import { planCopy } from "./copy";
import type { FoundCall } from "./find";
import { findCalls } from "./find";
import type { SharePlan, ShareSession } from "./plan";
import type { ReadBook, ReadName } from "./reading";

/** Which Excel calculates LAMBDA functions, and the ones that go with them. */
export const NATIVE_NEEDS = "Microsoft 365, Excel 2024 or Excel on the web";

/** The name of a function's twin in a workbook: LEASE_NPV_. */
export const twinName = (name: string): string => `${name}_`;

/** A function's twin as a name refers to it; undefined where Excel cannot say the definition. */
function twinOf(name: string): ReadName | undefined {
  const definition = definitionOf(name);
  if (!definition || !("formula" in definition.lambda)) return undefined;
  return { name: twinName(name), formula: `=${definition.lambda.formula}` };
}

/** LAMBDA functions of the workbook in place of ours; values where a function has no twin. */
export function planNative(book: ReadBook, session: ShareSession): SharePlan {
  const taken = takenNames(book, session);
  const blanks = new BlankReader(book);
  const become = (call: FoundCall): Become => {
    const note = call.functions.map((name) => obstacleOf(name, taken)).find((each) => each !== "");
    if (note !== undefined) return { note };
    const text = blanks.wrapped(call, session.namespace);
    return { formula: withFunctions(text, session.namespace, twinName) };
  };
  const names = namesFor(findCalls(book, session.namespace), become);
  return planCopy(book, session, {
    mode: "native",
    becomes: become,
    names,
    warnings: [
      `Native formulas calculate in ${NATIVE_NEEDS}. In an older one they show #NAME? once they calculate.`,
      ...[...taken].map((name) => `The name ${twinName(name)} is taken by something else in this workbook.`),
    ],
  });
}

/** The LAMBDA functions that the native formulas need. */
function namesFor(calls: readonly FoundCall[], become: (call: FoundCall) => Become): readonly ReadName[] {
  const used = new Set<string>();
  let isBlankRead = false;
  for (const call of calls) {
    const native = become(call);
    if (!("formula" in native)) continue;
    for (const name of call.functions) used.add(name);
    isBlankRead ||= native.formula.includes(blankAsZero.name);
  }
  const twins = [...used].sort().flatMap((name) => twinOf(name) ?? []);
  return isBlankRead ? [blankAsZero, ...twins] : twins;
}

/** Functions whose names stand for something else in the workbook. */
function takenNames(book: ReadBook, { namespace }: ShareSession): ReadonlySet<string> {
  const there = new Map(book.names.map(({ name, formula }) => [name.toUpperCase(), formula]));
  const called = new Set(findCalls(book, namespace).flatMap(({ functions }) => functions));
  const taken = [...called].filter((name) => {
    const twin = twinOf(name);
    const standing = twin && there.get(twin.name.toUpperCase());
    return standing !== undefined && bare(standing) !== bare(twin?.formula ?? "");
  });
  return new Set(taken);
}

/** A formula without what hosts and files add to it or write differently. */
const bare = (formula: string): string => formula.replace(/_xlfn\.|_xlpm\.|_xlop\.|\s/g, "").toUpperCase();

function obstacleOf(name: string, taken: ReadonlySet<string>): string {
  const definition = definitionOf(name);
  if (!definition) return `This version of Apsis has no function ${name}.`;
  if ("impossible" in definition.lambda) return `${name} has no twin: ${definition.lambda.impossible}.`;
  return taken.has(name) ? `The name ${twinName(name)} is taken.` : "";
}
