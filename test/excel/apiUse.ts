// The members of Office.js that source files use, with the requirement set that Microsoft's types name for each.
import ts from "typescript";
import { type Need, below, guarded } from "./guards";

const officeTypes = /@types\/(office-js|custom-functions-runtime)\//;

// Microsoft's two spellings. What is in preview has BETA for a version.
const spellings = [
  /\[Api set: (\w+) (\d+\.\d+|BETA)/,
  /\*\*Requirement sets?\*\*: \{@link [^|}]*\| (\w+) (\d+\.\d+)\}/,
];

function comment(declaration: ts.Node) {
  const text = declaration.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, declaration.pos) ?? [];
  return ranges.map(({ pos, end }) => text.slice(pos, end)).at(-1) ?? "";
}

/** What a declaration asks for: by its own comment or, where that is silent, by that of what it belongs to. */
function needOf(declaration: ts.Node): Need | undefined {
  const text = comment(declaration);
  for (const spelling of spellings) {
    const match = spelling.exec(text);
    if (match) return { set: match[1], version: match[2] };
  }
  return ts.isSourceFile(declaration.parent) ? undefined : needOf(declaration.parent);
}

const first = (symbol: ts.Symbol | undefined) => symbol?.declarations?.[0];

/** What a name in the code was declared as: of a call the very overload, of an option the member that it sets. */
function declared(name: ts.Identifier, checker: ts.TypeChecker): ts.Node | undefined {
  const { parent } = name;
  if (
    ts.isPropertyAccessExpression(parent) &&
    ts.isCallExpression(parent.parent) &&
    parent.parent.expression === parent
  )
    if (parent.name === name) return checker.getResolvedSignature(parent.parent)?.declaration;
  if (
    ts.isObjectLiteralElementLike(parent) &&
    ts.isObjectLiteralExpression(parent.parent) &&
    parent.name === name
  )
    return first(checker.getContextualType(parent.parent)?.getProperty(name.text));
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent))
    return first(
      checker.getTypeAtLocation(parent.parent).getProperty((parent.propertyName ?? name).getText()),
    );
  return first(checker.getSymbolAtLocation(name));
}

export interface ApiUse extends Need {
  member: string;
  place: string;
  guarded: boolean;
}

function use(name: ts.Identifier, checker: ts.TypeChecker): ApiUse[] {
  const declaration = declared(name, checker);
  if (!declaration || !officeTypes.test(declaration.getSourceFile().fileName)) return [];
  const need = needOf(declaration);
  if (!need) return [];
  const source = name.getSourceFile();
  const line = source.getLineAndCharacterOfPosition(name.getStart()).line + 1;
  return [
    {
      ...need,
      member: name.text,
      place: `${source.fileName}:${line}`,
      guarded: guarded(name, need, checker),
    },
  ];
}

// A type is gone when the code runs and asks for nothing.
function uses(node: ts.Node, checker: ts.TypeChecker): ApiUse[] {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return [];
  const own = ts.isIdentifier(node) ? use(node, checker) : [];
  return [...own, ...node.getChildren().flatMap((child) => uses(child, checker))];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["office-js", "custom-functions-runtime"],
};

/** Every use in the given files; `texts` gives files that are not on disk. */
export function apiUses(names: readonly string[], texts: Readonly<Record<string, string>> = {}): ApiUse[] {
  const host = ts.createCompilerHost(options, true);
  host.fileExists = (name) => name in texts || ts.sys.fileExists(name);
  host.readFile = (name) => (name in texts ? texts[name] : ts.sys.readFile(name));
  const program = ts.createProgram([...names, ...Object.keys(texts)], options, host);
  const own = [...names, ...Object.keys(texts)].map((name) => program.getSourceFile(name));
  return own.flatMap((source) => (source ? uses(source, program.getTypeChecker()) : []));
}

/** The uses that are newer than what the manifest demands and that no branch guards. */
export const unguarded = (found: readonly ApiUse[], floor: Readonly<Record<string, string | undefined>>) =>
  found.filter(({ set, version, guarded }) => {
    const demanded = floor[set];
    return !guarded && (demanded === undefined || version === "BETA" || below(demanded, version));
  });
