import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Result } from "../catalogue/cells";
import { shown } from "./format";

const useStyles = makeStyles({
  scroller: {
    marginTop: "8px",
    maxHeight: "240px",
    overflow: "auto",
    width: "fit-content",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grid: {
    borderCollapse: "collapse",
    ...typographyStyles.caption1,
    fontVariantNumeric: "tabular-nums",
    "& td, & th": { padding: "4px 8px", whiteSpace: "nowrap", textAlign: "right" },
    "& th": { fontWeight: tokens.fontWeightSemibold },
    "& tr + tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& td + td, & th + th": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  header: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground3 },
  more: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorNeutralForeground3 },
});

/** More rows than are worth reading here. */
const MOST_ROWS = 60;

interface TableProps {
  readonly label: string;
  readonly rows: readonly (readonly Result[])[];
  readonly hasHeader: boolean;
}

/** The cells of a result as they would spill; what is wider or longer than the pane scrolls. */
export function ResultTable({ label, rows, hasHeader }: TableProps) {
  const styles = useStyles();
  const body = hasHeader ? rows.slice(1) : rows;
  const hidden = body.length - MOST_ROWS;
  return (
    <>
      <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.grid}>
          {hasHeader && <Header cells={rows[0]} />}
          <tbody>
            {body.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{shown(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p className={styles.more}>and {hidden} more rows</p>}
    </>
  );
}

function Header({ cells }: { readonly cells: readonly Result[] }) {
  const styles = useStyles();
  return (
    <thead className={styles.header}>
      <tr>
        {cells.map((cell, column) => (
          <th key={column} scope="col">
            {shown(cell)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
