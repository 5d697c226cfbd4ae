import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  scroller: {
    marginTop: "8px",
    maxHeight: "320px",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grid: {
    width: "100%",
    borderCollapse: "collapse",
    ...typographyStyles.caption1,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "6px 6px", verticalAlign: "top" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& tr > :first-child": { paddingLeft: 0, textAlign: "left" },
    "& tr > :last-child": { paddingRight: "2px" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    "& th": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  },
  right: { textAlign: "right", whiteSpace: "nowrap" },
  left: { textAlign: "left" },
});

export interface FigureColumn {
  readonly header: string;
  /** Figures stand at the right. */
  readonly isText?: boolean;
}

export interface FigureRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Figures by rows that the first column names. */
export function FigureTable({ label, columns, rows }: TableProps) {
  const styles = useStyles();
  const sideOf = (index: number) => (columns[index].isText ? styles.left : styles.right);
  return (
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.grid}>
        <thead className={styles.head}>
          <tr>
            {columns.map(({ header }, index) => (
              <th key={index} scope="col" className={index === 0 ? styles.left : sideOf(index)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={styles.left}>
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={mergeClasses(sideOf(index + 1))}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
