// Whether a place in the code is reached only where Excel has said that it supports a requirement set.
import ts from "typescript";

/** A requirement set and the version of it that a member needs. */
export interface Need {
  set: string;
  version: string;
}

export function below(version: string, other: string) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major === otherMajor ? minor < otherMinor : major < otherMajor;
}

function texts(node: ts.Node): string[] {
  const own = ts.isStringLiteralLike(node) ? [node.text] : [];
  return [...own, ...node.getChildren().flatMap(texts)];
}

// The expression itself, the constant it names, or the function of ours that it calls.
function meaning(test: ts.Expression, checker: ts.TypeChecker): ts.Node[] {
  const named = ts.isCallExpression(test) ? test.expression : test;
  const symbol = ts.isIdentifier(named) ? checker.getSymbolAtLocation(named) : undefined;
  const aliased = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return aliased?.valueDeclaration ? [test, aliased.valueDeclaration] : [test];
}

function asks(test: ts.Expression, need: Need, checker: ts.TypeChecker) {
  const nodes = meaning(test, checker);
  const words = nodes.flatMap(texts);
  return (
    nodes.some((node) => node.getText().includes("isSetSupported")) &&
    words.includes(need.set) &&
    words.some((word) => /^\d+\.\d+$/.test(word) && !below(word, need.version))
  );
}

/** Whether a condition that turned out as `outcome` says that the need is met. */
function implies(test: ts.Expression, outcome: boolean, need: Need, checker: ts.TypeChecker): boolean {
  const again = (part: ts.Expression, result: boolean) => implies(part, result, need, checker);
  if (ts.isParenthesizedExpression(test)) return again(test.expression, outcome);
  if (ts.isPrefixUnaryExpression(test)) return again(test.operand, !outcome);
  if (ts.isBinaryExpression(test)) {
    const both = outcome ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return test.operatorToken.kind === both && (again(test.left, outcome) || again(test.right, outcome));
  }
  return outcome && asks(test, need, checker);
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement);
}

// The conditions that are known on the way from a parent to its child, with how they turned out.
function known(parent: ts.Node, child: ts.Node): [ts.Expression, boolean][] {
  if (ts.isIfStatement(parent) && child !== parent.expression)
    return [[parent.expression, child === parent.thenStatement]];
  if (ts.isConditionalExpression(parent) && child !== parent.condition)
    return [[parent.condition, child === parent.whenTrue]];
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return [[parent.left, true]];
    if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) return [[parent.left, false]];
  }
  if (!ts.isBlock(parent)) return [];
  const earlier = parent.statements.filter((statement) => statement.end <= child.pos);
  return earlier
    .filter(ts.isIfStatement)
    .filter((statement) => leaves(statement.thenStatement))
    .map(({ expression }) => [expression, false]);
}

export function guarded(node: ts.Node, need: Need, checker: ts.TypeChecker): boolean {
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    if (known(child.parent, child).some(([test, outcome]) => implies(test, outcome, need, checker)))
      return true;
  }
  return false;
}
