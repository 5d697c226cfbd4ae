// A webpack loader for the definitions in functions.js: what only the help, the pages and the tests show stays out of it, so that
// a cell's code is small. The pane has its own bundle, with all of it.
import ts from "typescript";

const PROSE = new Set(["notes", "examples", "lambda"]);

/** The places in the source where a definition's prose stands, the comma behind it included. */
function prose(source) {
  const file = ts.createSourceFile("definition.ts", source, ts.ScriptTarget.ES2022, true);
  const places = [];
  const visit = (node) => {
    const isDefinition = ts.isCallExpression(node) && node.expression.getText(file) === "define";
    if (isDefinition && ts.isObjectLiteralExpression(node.arguments[0])) {
      const { properties } = node.arguments[0];
      properties.forEach((property, index) => {
        const isProse = PROSE.has(property.name?.getText(file));
        if (isProse)
          places.push([property.getFullStart(), properties[index + 1]?.getFullStart() ?? property.end]);
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

export default function withoutProse(source) {
  return prose(source).reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
}
