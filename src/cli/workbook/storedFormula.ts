import { tokenize } from "@borgar/fx/xlsx";

/** Functions that came after the file format did: files put `_xlfn.` before them. */
const LATER = new Set(
  (
    "LET LAMBDA MAP SCAN REDUCE BYROW BYCOL MAKEARRAY ISOMITTED VSTACK HSTACK TAKE DROP TOCOL TOROW WRAPROWS WRAPCOLS EXPAND " +
    "CHOOSEROWS CHOOSECOLS SEQUENCE RANDARRAY SORTBY UNIQUE XLOOKUP XMATCH TEXTBEFORE TEXTAFTER TEXTSPLIT VALUETOTEXT ARRAYTOTEXT " +
    "GROUPBY PIVOTBY PERCENTOF TRIMRANGE REGEXTEST REGEXEXTRACT REGEXREPLACE IFS SWITCH MAXIFS MINIFS CONCAT TEXTJOIN IFNA XOR DAYS " +
    "ISOWEEKNUM NUMBERVALUE PDURATION RRI ISFORMULA FORMULATEXT SHEET SHEETS UNICHAR UNICODE BASE DECIMAL CEILING.MATH FLOOR.MATH " +
    "COMBINA PERMUTATIONA GAMMA GAUSS PHI COT ACOT SEC CSC NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV STDEV.S STDEV.P VAR.S VAR.P"
  ).split(" "),
);
/** And `_xlws.` as well. */
const OF_SHEETS = new Set(["SORT", "FILTER"]);

interface Frame {
  readonly name: string;
  argument: number;
}

/**
 * A formula with its "=" as files store it, without: `=LAMBDA(x,[y],x+y)` becomes `_xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x+_xlpm.y)`.
 * What has the prefixes already keeps them.
 */
export function storedFormula(formula: string): string {
  const tokens = tokenize(formula, { mergeRefs: true }).filter(({ type }) => type !== "fx_prefix");
  const bound = boundNames(tokens);
  const texts = tokens.map(({ type, value }) => {
    if (type === "structured" && bound.has(inner(value))) return `_xlop.${value.slice(1, -1)}`;
    if ((type === "range_named" || type === "func") && bound.has(value.toUpperCase()))
      return `_xlpm.${value}`;
    return type === "func" ? storedName(value) : value;
  });
  return texts.join("");
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (OF_SHEETS.has(upper)) return `_xlfn._xlws.${name}`;
  return LATER.has(upper) ? `_xlfn.${name}` : name;
}

type Tokens = ReturnType<typeof tokenize>;

const inner = (text: string): string => text.slice(1, -1).toUpperCase();

/** The names that LET and LAMBDA bind: each stands alone in its argument, and another argument follows. */
function boundNames(tokens: Tokens): ReadonlySet<string> {
  const bound = new Set<string>();
  const frames: Frame[] = [];
  const solid = tokens.filter(({ type }) => !type.startsWith("whitespace") && type !== "newline");
  for (const [index, { type, value }] of solid.entries()) {
    const frame = frames.at(-1);
    if (value === "(") frames.push({ name: calledAt(solid, index), argument: 0 });
    else if (value === ")") frames.pop();
    else if (value === "," && frame) frame.argument += 1;
    else if (frame && isAlone(solid, index) && binds(frame, type))
      bound.add(type === "structured" ? inner(value) : value.toUpperCase());
  }
  return bound;
}

const calledAt = (tokens: Tokens, index: number): string => {
  const before = tokens.at(index - 1);
  return index > 0 && before?.type === "func" ? before.value.toUpperCase() : "";
};

function isAlone(tokens: Tokens, index: number): boolean {
  const [before, after] = [tokens[index - 1]?.value, tokens[index + 1]?.value];
  return (before === "(" || before === ",") && after === ",";
}

function binds({ name, argument }: Frame, type: string): boolean {
  if (name === "LAMBDA") return type === "range_named" || type === "structured";
  return name === "LET" && argument % 2 === 0 && type === "range_named";
}
