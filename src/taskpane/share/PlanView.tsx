import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { quotedSheet } from "../../sheet/address";
import type { CellPlan, SharePlan } from "../../sheet/share";
import { FigureTable } from "../common/FigureTable";
import { Note } from "../common/Told";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "8px 0 0" },
  quiet: { ...typographyStyles.caption1, margin: "4px 0 0" },
  code: { fontFamily: "Consolas, Menlo, monospace", overflowWrap: "anywhere" },
  note: { display: "block", overflowWrap: "anywhere" },
});

/** Cells that are worth listing before a list says nothing any more. */
const MOST = 100;

interface ViewProps {
  readonly plan: SharePlan;
  readonly summary: string;
}

/** What a plan would change: in a sentence, what to mind, and cell by cell. */
export function PlanView({ plan, summary }: ViewProps) {
  const styles = useStyles();
  if (plan.refusal !== undefined) return <Note tone="neutral" text={plan.refusal} />;
  const listed = plan.cells.slice(0, MOST);
  const more = plan.cells.length - listed.length;
  return (
    <>
      <p className={styles.text}>{summary}</p>
      {plan.warnings.map((text) => (
        <Note key={text} tone="warning" text={text} />
      ))}
      {plan.left.length > 0 && <Left plan={plan} />}
      {listed.length > 0 && (
        <FigureTable
          label="Cells"
          columns={[
            { header: "Cell" },
            { header: plan.mode === "live" ? "Formula" : "Becomes", isText: true },
          ]}
          rows={listed.map((cell) => ({
            key: addressIn(cell),
            cells: [
              addressIn(cell),
              <>
                <span className={styles.code}>{becoming(cell)}</span>
                {cell.note !== "" && <span className={styles.note}>{cell.note}</span>}
              </>,
            ],
          }))}
        />
      )}
      {more > 0 && <p className={styles.quiet}>and {more.toLocaleString("en-US")} more cells.</p>}
    </>
  );
}

function Left({ plan: { left } }: { readonly plan: SharePlan }) {
  const [{ sheet, cell, sentence }] = left;
  const rest = left.length > 1 ? ` So do ${left.length - 1} more.` : "";
  return <Note tone="warning" text={`${quotedSheet(sheet)}!${cell} stays as it is. ${sentence}${rest}`} />;
}

const addressIn = ({ area, cell }: CellPlan): string => `${quotedSheet(area.sheet)}!${cell}`;

function becoming({ becomes, was }: CellPlan): string {
  if (becomes.kind === "itself") return was;
  if (becomes.kind === "formula") return becomes.formula;
  const [[first]] = becomes.values;
  const more = becomes.values.flat().length - 1;
  const shown = first === "" ? "an empty text" : String(first);
  return more === 0 ? shown : `${shown} and ${more.toLocaleString("en-US")} more values`;
}
