import { useMemo, useState } from "react";
import { units } from "../../catalogue/units";
import { ChartFigure } from "../charts/ChartFigure";
import type { Spans } from "../charts/picture";
import { figure, moved } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import { FigureTable } from "../common/FigureTable";
import { useTask } from "../common/useTask";
import { Choice } from "./Choice";
import type { TabProps } from "./GridTab";
import { firstOutput } from "./GridTab";
import { NumberField } from "./NumberField";
import { Run } from "./Run";
import type { Subject } from "./subject";
import { outputAt, variable, within } from "./subject";
import { worked } from "./work";

/** More bars than are worth a look. */
const MOST = 10;

interface Swing {
  readonly key: string;
  readonly low: number;
  readonly high: number;
}

interface Tornado {
  readonly output: string;
  readonly base: number;
  readonly share: number;
  readonly swings: readonly Swing[];
}

/** How far one output swings when each input alone is a share lower or higher. */
export function TornadoTab({ subject, outputs }: TabProps) {
  const [output, setOutput] = useState(firstOutput(subject, outputs));
  const [share, setShare] = useState(0.1);
  const task = useTask<Tornado>();
  return (
    <>
      <Choice label="Output" value={output} options={outputs} onChoice={setOutput} />
      <NumberField
        label="Each input lower and higher by"
        value={share}
        unit={units.share}
        onValue={setShare}
      />
      <Run
        label="Compute the tornado"
        task={task}
        work={async (turn) => {
          const base = Number(outputAt(subject, output, {}));
          const swings = await worked(
            variable(subject),
            ([key]) => swingOf(subject, output, key, share),
            turn,
          );
          return { output, base, share, swings: largest(swings, base) };
        }}
      />
      {task.state.kind === "done" && <Shown subject={subject} tornado={task.state.value} />}
    </>
  );
}

function swingOf(subject: Subject, output: string, key: string, share: number): Swing | undefined {
  const input = subject.model.inputs[key];
  const value = Number(subject.inputs[key]);
  if (value === 0) return undefined;
  const [low, high] = [1 - share, 1 + share].map((factor) =>
    outputAt(subject, output, { [key]: within(input, value * factor) }),
  );
  return typeof low === "number" && typeof high === "number" ? { key, low, high } : undefined;
}

function largest(swings: readonly (Swing | undefined)[], base: number): readonly Swing[] {
  const size = ({ low, high }: Swing) => Math.max(Math.abs(low - base), Math.abs(high - base));
  return swings
    .filter((swing) => swing !== undefined)
    .filter((swing) => size(swing) > 1e-12 * Math.max(1, Math.abs(base)))
    .sort((one, other) => size(other) - size(one))
    .slice(0, MOST);
}

function Shown({ subject, tornado }: { readonly subject: Subject; readonly tornado: Tornado }) {
  const { output, base, share, swings } = tornado;
  const { label, unit } = subject.model.outputs[output];
  const picture = useMemo(() => spansOf(subject, tornado), [subject, tornado]);
  const percent = figure(share, units.share);
  if (swings.length === 0) return <p>No input alone moves {label}.</p>;
  return (
    <>
      <ChartFigure picture={picture} />
      <FigureTable
        label={`${label} when each input alone is lower or higher`}
        columns={[{ header: "Input" }, { header: `−${percent}` }, { header: `+${percent}` }]}
        rows={swings.map(({ key, low, high }) => ({
          key,
          cells: [subject.model.inputs[key].label, moved(low - base, unit), moved(high - base, unit)],
        }))}
      />
    </>
  );
}

function spansOf({ model, currency }: Subject, { output, base, share, swings }: Tornado): Spans {
  const { label, unit } = model.outputs[output];
  const percent = figure(share, units.share);
  const bar = (key: string, to: number, tone: "low" | "high") => ({
    label: model.inputs[key].label,
    from: base,
    to,
    tone,
    text: `${tone === "low" ? "lower" : "higher"}: ${figure(to, unit)}`,
  });
  return {
    title: label,
    kind: "spans",
    unit,
    unitName: unitName(unit, currency),
    base,
    rows: swings.flatMap(({ key, low, high }) => [bar(key, low, "low"), bar(key, high, "high")]),
    legend: [
      { tone: "low", text: `Input ${percent} lower` },
      { tone: "high", text: `Input ${percent} higher` },
    ],
  };
}
