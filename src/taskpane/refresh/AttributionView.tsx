import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Attribution } from "../../sheet/plans";
import { ChartFigure } from "../charts/ChartFigure";
import type { Span, Spans } from "../charts/picture";
import { figure, moved } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import { FigureTable } from "../common/FigureTable";
import { Section } from "../common/Section";

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1, margin: "8px 0 0", color: tokens.colorNeutralForeground3 },
});

interface ViewProps {
  readonly attribution: Attribution;
  readonly currency: string;
}

/** Which inputs moved the headline: as a picture and as a table that adds up. */
export function AttributionView({ attribution, currency }: ViewProps) {
  const styles = useStyles();
  const { label, unit, before, after, parts, residual } = attribution;
  const picture = useMemo(() => bridge(attribution, currency), [attribution, currency]);
  const rows = [
    ...parts.map(({ key, label: input, effect }) => ({ key, cells: [input, moved(effect, unit)] })),
    { key: "residual", cells: ["Together, beyond each alone", moved(residual, unit)] },
    { key: "sum", cells: [<b key="sum">Change</b>, <b key="by">{moved(after - before, unit)}</b>] },
  ];
  return (
    <Section title={`Why: ${label}`}>
      <ChartFigure picture={picture} />
      <FigureTable
        label={`What moved ${label}`}
        columns={[{ header: "Input" }, { header: "Effect" }]}
        rows={rows}
      />
      <p className={styles.text}>Each input alone is set to its new value, the others as they were.</p>
    </Section>
  );
}

function bridge({ label, unit, before, after, parts, residual }: Attribution, currency: string): Spans {
  const effects = [
    ...parts.map((part) => ({ label: part.label, effect: part.effect })),
    ...(residual === 0 ? [] : [{ label: "Together", effect: residual }]),
  ];
  let level = before;
  const steps = effects.map(({ label: input, effect }): Span => {
    const from = level;
    level += effect;
    return { label: input, from, to: level, tone: effect < 0 ? "down" : "up", text: moved(effect, unit) };
  });
  return {
    title: label,
    kind: "spans",
    unit,
    unitName: unitName(unit, currency),
    base: before,
    rows: [
      { label: "Before", from: 0, to: before, tone: "whole", text: figure(before, unit) },
      ...steps,
      { label: "Now", from: 0, to: after, tone: "whole", text: figure(after, unit) },
    ],
  };
}
