import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Output } from "../../models/define";
import type { CellValue } from "../../sheet/workbook";
import { figure } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import { FigureTable } from "../common/FigureTable";
import { useTask } from "../common/useTask";
import { Choice } from "./Choice";
import { LiveGrid } from "./LiveGrid";
import { NumberField } from "./NumberField";
import { Run } from "./Run";
import type { Subject } from "./subject";
import { around, outputAt, stepOf, variable, leversOf } from "./subject";
import { worked } from "./work";

const useStyles = makeStyles({ text: { ...typographyStyles.caption1, margin: "8px 0 0" } });

export interface TabProps {
  readonly subject: Subject;
  readonly outputs: readonly (readonly [string, Output])[];
}

export interface Axis {
  readonly key: string;
  readonly values: readonly number[];
}

interface Grid {
  readonly output: string;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly cells: readonly (readonly CellValue[])[];
}

/** One output at five values of one input and five of another. */
export function GridTab({ subject, outputs }: TabProps) {
  const [output, setOutput] = useState(firstOutput(subject, outputs));
  const [down, across] = leversOf(subject);
  const [rows, setRows] = useState(() => axisOf(subject, down));
  const [columns, setColumns] = useState(() => axisOf(subject, across));
  const task = useTask<Grid>();
  return (
    <>
      <Choice label="Output" value={output} options={outputs} onChoice={setOutput} />
      <AxisChoice label="Down the rows" subject={subject} axis={rows} onAxis={setRows} />
      <AxisChoice label="Across the columns" subject={subject} axis={columns} onAxis={setColumns} />
      <Run
        label="Compute the grid"
        task={task}
        work={async (turn) => {
          const pairs = rows.values.flatMap((row) => columns.values.map((column) => [row, column] as const));
          const flat = await worked(
            pairs,
            ([row, column]) => outputAt(subject, output, { [rows.key]: row, [columns.key]: column }),
            turn,
          );
          const width = columns.values.length;
          const cells = rows.values.map((_, index) => flat.slice(index * width, (index + 1) * width));
          return { output, rows, columns, cells };
        }}
      />
      {task.state.kind === "done" && <GridTable subject={subject} grid={task.state.value} />}
    </>
  );
}

export function firstOutput({ model }: Subject, outputs: TabProps["outputs"]): string {
  return outputs.find(([key]) => key === model.headline)?.[0] ?? outputs[0][0];
}

function axisOf({ model, inputs }: Subject, key: string, step?: number): Axis {
  const value = Number(inputs[key]);
  return { key, values: around(model.inputs[key], value, step ?? stepOf(model.inputs[key], value)) };
}

interface AxisProps {
  readonly label: string;
  readonly subject: Subject;
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
}

function AxisChoice({ label, subject, axis, onAxis }: AxisProps) {
  const { model, inputs } = subject;
  const input = model.inputs[axis.key];
  return (
    <>
      <Choice
        label={label}
        value={axis.key}
        options={variable(subject)}
        onChoice={(key) => {
          onAxis(axisOf(subject, key));
        }}
      />
      <NumberField
        key={axis.key}
        label={`${label}: step`}
        value={stepOf(input, Number(inputs[axis.key]))}
        unit={input.unit}
        onValue={(step) => {
          onAxis(axisOf(subject, axis.key, step));
        }}
      />
    </>
  );
}

function GridTable({ subject, grid }: { readonly subject: Subject; readonly grid: Grid }) {
  const styles = useStyles();
  const { model, inputs, currency } = subject;
  const { output, rows, columns, cells } = grid;
  const { label, unit } = model.outputs[output];
  const [down, across] = [model.inputs[rows.key], model.inputs[columns.key]];
  const isNow = (row: number, column: number) => row === inputs[rows.key] && column === inputs[columns.key];
  return (
    <>
      <p className={styles.text}>
        <b>{label}</b>, {unitName(unit, currency)}. Down: {down.label}. Across: {across.label}. Bold: the
        inputs of now.
      </p>
      <FigureTable
        label={`${label} by ${down.label} and ${across.label}`}
        columns={[{ header: "" }, ...columns.values.map((value) => ({ header: figure(value, across.unit) }))]}
        rows={rows.values.map((row, index) => ({
          key: String(row),
          cells: [
            figure(row, down.unit),
            ...cells[index].map((cell, at) => {
              const text = figure(cell, unit);
              return isNow(row, columns.values[at]) ? <b key="now">{text}</b> : text;
            }),
          ],
        }))}
      />
      <LiveGrid subject={subject} output={output} rows={rows} columns={columns} />
    </>
  );
}
