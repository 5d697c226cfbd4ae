import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { figure } from "../common/figures";
import { FigureTable } from "../common/FigureTable";
import { Canvas } from "./Canvas";
import { colourOf } from "./palette";
import type { Picture, Spans } from "./picture";
import { saidOf } from "./picture";
import { useChartStyles } from "./palette";

const useStyles = makeStyles({
  figure: { margin: "16px 0 0" },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginLeft: "6px" },
  toggle: { minHeight: "44px", flexShrink: 0, paddingLeft: "4px", paddingRight: "4px" },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
  },
  swatch: { display: "inline-block", width: "14px", height: 0, borderTop: "3px solid", marginRight: "6px" },
  item: { display: "flex", alignItems: "center" },
});

/** A chart with its title, its unit, the names of its series and the same figures as a table. */
export function ChartFigure({ picture }: { readonly picture: Picture | Spans }) {
  const styles = useStyles();
  const chart = useChartStyles();
  const [isTable, setTable] = useState(false);
  const { title, unit, unitName } = picture;
  return (
    <figure className={mergeClasses(styles.figure, chart.canvas)} aria-label={title}>
      <figcaption className={styles.top}>
        <p className={styles.title}>
          {title}
          <span className={styles.unit}>{unitName}</span>
        </p>
        <Button
          className={styles.toggle}
          size="small"
          appearance="transparent"
          aria-label={`${title} as a ${isTable ? "picture" : "table"}`}
          onClick={() => {
            setTable(!isTable);
          }}
        >
          {isTable ? "As a picture" : "As a table"}
        </Button>
      </figcaption>
      {isTable ? (
        <PictureTable picture={picture} />
      ) : (
        <>
          <Canvas picture={picture} said={saidOf(picture, (value) => figure(value, unit))} />
          <Legend items={legendOf(picture)} />
        </>
      )}
    </figure>
  );
}

interface LegendItem {
  readonly text: string;
  readonly colour: string;
  readonly line: "solid" | "dashed";
  readonly thickness: number;
}

/** Nothing for a single series, which the title names. */
function legendOf(picture: Picture | Spans): readonly LegendItem[] {
  if (picture.kind === "spans") {
    return (picture.legend ?? []).map(({ tone, text }) => {
      return { text, colour: `var(--apsis-${tone})`, line: "solid", thickness: 10 };
    });
  }
  if (picture.series.length === 1) return [];
  const isLine = picture.kind === "line";
  return picture.series.map(({ name }, index) => ({
    text: name,
    colour: colourOf(index),
    line: isLine && index > 0 ? "dashed" : "solid",
    thickness: isLine ? 3 : 10,
  }));
}

function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <ul className={styles.legend} role="list">
      {items.map(({ text, colour, line, thickness }) => (
        <li key={text} className={styles.item}>
          <span
            aria-hidden="true"
            className={styles.swatch}
            style={{ borderTopColor: colour, borderTopStyle: line, borderTopWidth: thickness }}
          />
          {text}
        </li>
      ))}
    </ul>
  );
}

function PictureTable({ picture }: { readonly picture: Picture | Spans }) {
  const { title, unit } = picture;
  if (picture.kind === "spans") {
    const columns = [{ header: "" }, { header: picture.unitName }];
    const rows = picture.rows.map(({ label, text }, index) => ({ key: String(index), cells: [label, text] }));
    return <FigureTable label={`${title}, table`} columns={columns} rows={rows} />;
  }
  const { categories, categoryTitle, series } = picture;
  const columns = [{ header: categoryTitle }, ...series.map(({ name }) => ({ header: name }))];
  const rows = categories.map((category, at) => ({
    key: String(at),
    cells: [category, ...series.map(({ values }) => figure(values[at], unit))],
  }));
  return <FigureTable label={`${title}, table`} columns={columns} rows={rows} />;
}
