import type { Deal } from "../../models/define";
import { figure } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import type { ValueRow } from "../common/ValueRows";
import { ValueRows } from "../common/ValueRows";
import { filledFact, provenanceNames } from "./facts";

interface ListProps {
  readonly deal: Deal;
  readonly illustrative: boolean;
}

/** Each input of a deal: its value, its unit, and where it comes from. */
export function InputList({ deal, illustrative }: ListProps) {
  const { model, preset } = deal;
  const rows = Object.entries(model.inputs).map(([key, { label, unit }]): ValueRow => {
    const { value, provenance, source } = filledFact(deal, key, illustrative);
    return {
      key,
      label,
      value: value === "" ? "blank" : figure(value, unit),
      unit: unitName(unit, preset.currency),
      kind: provenanceNames[provenance],
      note: source,
      ...(provenance !== "public" && { tone: "assumed" }),
    };
  });
  return <ValueRows rows={rows} />;
}
