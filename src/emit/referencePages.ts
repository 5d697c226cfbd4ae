import { catalogue } from "../catalogue";
import type { Argument } from "../catalogue/arguments";
import { shown } from "../catalogue/cells";
import type { Definition, Example } from "../catalogue/define";
import { parametersOf, shownName } from "../catalogue/define";
import type { Source } from "../catalogue/sources";
import { sources } from "../catalogue/sources";

const GENERATED = "<!-- Generated from the catalogue by `npm run generate`; edit the definition instead. -->";

/** The reference as Markdown: path below docs/ → text. */
export function referencePages(): Record<string, string> {
  const pages: Record<string, string> = { "functions/README.md": overview(), "sources.md": sourcesPage() };
  for (const definition of catalogue) pages[`functions/${definition.name}.md`] = page(definition);
  return pages;
}

/** A call as a user types it, optional arguments in brackets. */
export function signature(definition: Definition): string {
  const args = parametersOf(definition).map(([name, argument]) => optionally(shownName(name), argument));
  return `${definition.name}(${args.join(", ")})`;
}

function optionally(name: string, { optional, fallback }: Argument<unknown>): string {
  if (!optional) return name;
  return fallback === undefined ? `[${name}]` : `[${name}]=${shown(fallback)}`;
}

function overview(): string {
  const lines = catalogue.map(({ name, summary }) => `| [${name}](${name}.md) | ${summary} |`);
  return `${GENERATED}\n\n# Functions\n\n| function | what it gives |\n| --- | --- |\n${lines.join("\n")}\n`;
}

function sourcesPage(): string {
  const lines = Object.entries<Source>(sources).map(
    ([key, { title, where }]) => `| \`${key}\` | ${title} | ${where} |`,
  );
  return `${GENERATED}\n\n# Sources\n\n| key | source | where |\n| --- | --- | --- |\n${lines.join("\n")}\n`;
}

function page(definition: Definition): string {
  const { name, summary, returns, notes, lambda, examples } = definition;
  return [
    GENERATED,
    `# ${name}`,
    summary,
    `\`=APSIS.${signature(definition)}\``,
    "## Arguments",
    argumentTable(definition),
    "## Result",
    `${returns.describe}${returns.kind === "table" ? "." : ` (${returns.unit.label}).`}`,
    ...("columns" in returns ? [columnTable(returns.columns)] : []),
    "## Notes",
    notes.map((note) => `- ${note}`).join("\n"),
    "## Examples",
    examples.map((example) => exampleOf(definition, example)).join("\n\n"),
    "## In Excel's own functions",
    "formula" in lambda ? `\`\`\`\n=${lambda.formula}\n\`\`\`` : `Not possible: ${lambda.impossible}.`,
    "## Sources",
    definition.sources.map((key) => `- ${sources[key].title}: ${sources[key].where}`).join("\n"),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function argumentTable(definition: Definition): string {
  const rows = parametersOf(definition).map(([name, argument]) => {
    const choices = argument.options?.map(({ value, meaning }) => `\`${value}\` ${meaning}`).join("; ");
    const text = choices === undefined ? argument.describe : `${argument.describe}: ${choices}`;
    return `| \`${shownName(name)}\` | ${text} | ${argument.unit.label} | ${defaultOf(argument)} |`;
  });
  return ["| argument | what it is | unit | if omitted |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function defaultOf({ optional, fallback }: Argument<unknown>): string {
  if (!optional) return "required";
  return fallback === undefined ? "none" : shown(fallback);
}

function columnTable(
  columns: Readonly<Record<string, { readonly header: string; readonly unit: { label: string } }>>,
) {
  const rows = Object.values(columns).map(({ header, unit }) => `| ${header} | ${unit.label} |`);
  return ["| column | unit |", "| --- | --- |", ...rows].join("\n");
}

function exampleOf({ name }: Definition, { arguments: args, result, because }: Example): string {
  const text = `=APSIS.${name}(${args.map(literal).join(",").replace(/,+$/, "")})`;
  return `${because}\n\n\`\`\`\n${text}\n${resultText(result)}\n\`\`\``;
}

type Given = Example["arguments"][number];

/** An argument as an en-US formula writes it. */
function literal(given: Given): string {
  if (given === null) return "";
  if (typeof given !== "object") return shown(given);
  return `{${given.map((row) => row.map(shown).join(",")).join(";")}}`;
}

function resultText(result: Example["result"]): string {
  if (typeof result !== "object") return shown(result);
  if ("refusal" in result) return result.refusal;
  return result
    .map((row) => row.map((cell) => (typeof cell === "string" ? cell : shown(cell))).join("\t"))
    .join("\n");
}
