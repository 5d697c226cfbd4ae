import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { isFault } from "../../catalogue/cells";
import type { Explained } from "../../catalogue/whatIf";
import { sources } from "../../catalogue/sources";
import { ChartFigure } from "../charts/ChartFigure";
import { figure } from "../common/figures";
import { Section } from "../common/Section";
import { Note } from "../common/Told";
import type { ValueRow } from "../common/ValueRows";
import { ValueRows } from "../common/ValueRows";
import { shown } from "../format";
import { linkTo } from "../route";
import type { SeenCall } from "./look";
import { picturesOfCall } from "./picturesOfCall";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "0 0 8px" },
  list: { ...typographyStyles.body1, margin: "8px 0 0", paddingLeft: "18px" },
  link: { display: "inline-flex", minHeight: "44px", alignItems: "center" },
  part: { ...typographyStyles.body1Strong, margin: "12px 0 0", color: tokens.colorNeutralForeground2 },
});

/** One call: what went wrong if anything did, its lines, its pictures, its definition and sources. */
export function CallView({ call }: { readonly call: SeenCall }) {
  const styles = useStyles();
  const { definition } = call;
  const pictures = useMemo(() => picturesOfCall(call), [call]);
  const wrong = trouble(call);
  return (
    <Section title={definition.name}>
      <p className={styles.text}>{definition.summary}</p>
      {wrong !== undefined && <Note tone="danger" text={wrong} />}
      {partsOf(call)
        .filter(([, inPart]) => inPart.length > 0)
        .map(([title, inPart]) => (
          <div key={title}>
            <h3 className={styles.part}>{title}</h3>
            <ValueRows rows={inPart} />
          </div>
        ))}
      {pictures.map((picture) => (
        <ChartFigure key={picture.title} picture={picture} />
      ))}
      <h3 className={styles.part}>Definition</h3>
      <p className={styles.text}>{definition.returns.describe}</p>
      <ul className={styles.list}>
        {definition.sources.map((key) => (
          <li key={key}>
            {sources[key].title}: {sources[key].where}
          </li>
        ))}
      </ul>
      <Link className={styles.link} href={linkTo(definition)}>
        All about {definition.name}
      </Link>
    </Section>
  );
}

function partsOf({ definition, lines }: SeenCall): readonly (readonly [string, readonly ValueRow[]])[] {
  const rows = lines.map(rowOf);
  const result = rows.findIndex(({ label }) => label === "Result");
  const count = Object.keys(definition.args).length;
  return [
    ["Arguments", rows.slice(0, count)],
    ["Steps", rows.slice(count, result)],
    ["Result", rows.slice(Math.max(result, 0))],
  ];
}

function rowOf({ term, value, unit, how }: Explained, index: number): ValueRow {
  const base = { key: `${index} ${term}`, label: term, unit, note: how };
  if (isFault(value)) return { ...base, value: shown(value), unit: "", tone: "wrong", note: value.message };
  if (typeof value !== "object") return { ...base, value: figure(value, { label: unit }) };
  return { ...base, value: figure(value.value, value.unit) };
}

/** The sentence of an error, and the argument that caused it. */
function trouble({ lines, upstream }: SeenCall): string | undefined {
  if (upstream) {
    const { argument, written, error } = upstream;
    return `${argument} is in error: ${written} shows ${error.code}. ${error.sentence}`;
  }
  const result = lines.find(({ term }) => term === "Result");
  return result && isFault(result.value) ? result.value.message : undefined;
}
