import { useEffect, useState } from "react";
import type { Deal } from "../../models/define";
import type { Computed } from "../../sheet/compute";
import { compute, shownValue } from "../../sheet/compute";
import { ChartFigure } from "../charts/ChartFigure";
import { picturesOf } from "../charts/ofModel";
import type { Picture } from "../charts/picture";
import { figure } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import { FigureTable } from "../common/FigureTable";
import { filledInputs } from "./facts";

interface GlanceProps {
  readonly deal: Deal;
  readonly illustrative: boolean;
}

interface Seen {
  readonly computed: Computed;
  readonly pictures: readonly Picture[];
}

/** What a deal's model computes, without the workbook: its outputs and its charts. */
export function Glance({ deal, illustrative }: GlanceProps) {
  const seen = useSeen(deal, illustrative);
  const { model, preset } = deal;
  if (!seen) return <p role="status">Computing …</p>;
  const rows = Object.entries(model.outputs).map(([key, { label, unit }]) => ({
    key,
    cells: [label, figure(shownValue(seen.computed.value(key)), unit), unitName(unit, preset.currency)],
  }));
  const columns = [{ header: "Output" }, { header: "Value" }, { header: "Unit", isText: true }];
  return (
    <>
      <FigureTable label="Outputs" columns={columns} rows={rows} />
      {seen.pictures.map((picture) => (
        <ChartFigure key={picture.title} picture={picture} />
      ))}
    </>
  );
}

/** Computed once the page is shown, so that it is not held up. */
function useSeen(deal: Deal, illustrative: boolean): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const computed = compute(deal.model, filledInputs(deal, illustrative));
      setSeen({ computed, pictures: picturesOf(deal.model, computed, deal.preset.currency) });
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [deal, illustrative]);
  return seen;
}
