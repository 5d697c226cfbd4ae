import { catalogue } from "../catalogue";
import type { Definition } from "../catalogue/define";
import { parametersOf, shownName } from "../catalogue/define";
import { sources } from "../catalogue/sources";

/** A text that a query is looked for in, as words, and how much a find there counts. */
interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

/** The functions in which every word of a query is found, the likeliest first; all of them for an empty query. */
export function search(query: string): readonly Definition[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return catalogue;
  return catalogue
    .map((definition) => ({ definition, score: scoreOf(wanted, fieldsOf(definition)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ definition }) => definition);
}

/** Letters and digits without accents or case: "Œuvres: 30/360" is oeuvres, 30, 360. */
function wordsOf(text: string): readonly string[] {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe");
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const known = new Map<Definition, readonly Field[]>();

function fieldsOf(definition: Definition): readonly Field[] {
  const fields = known.get(definition) ?? indexed(definition);
  known.set(definition, fields);
  return fields;
}

function indexed(definition: Definition): readonly Field[] {
  const parameters = parametersOf(definition);
  const choices = parameters.flatMap(([, { options = [] }]) => options);
  const origins = definition.sources.map((key) => sources[key]);
  const texts: readonly (readonly [number, readonly string[]])[] = [
    [16, [definition.name]],
    [8, [definition.summary]],
    [4, parameters.map(([name]) => shownName(name))],
    [2, parameters.map(([, { describe }]) => describe)],
    [2, choices.map(({ value, meaning }) => `${value} ${meaning}`)],
    [1, [...definition.notes, definition.returns.describe]],
    [1, origins.map(({ title, where }) => `${title} ${where}`)],
  ];
  return texts.map(([weight, parts]) => ({ weight, words: wordsOf(parts.join(" ")) }));
}

/** 0 where a word is found nowhere. */
function scoreOf(wanted: readonly string[], fields: readonly Field[]): number {
  const scores = wanted.map((word) =>
    Math.max(
      ...fields.map(({ words, weight }) => weight * Math.max(0, ...words.map((at) => match(word, at)))),
    ),
  );
  return Math.min(...scores) === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/** How well a word is met: whole, from its start, or within. */
function match(wanted: string, word: string): number {
  if (word === wanted) return 4;
  if (word.startsWith(wanted)) return 3;
  return wanted.length > 1 && word.includes(wanted) ? 2 : 0;
}
