import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { CellValue } from "../../sheet/workbook";
import type { InputValues } from "../../sheet/compute";
import { compute, shownValue } from "../../sheet/compute";
import { figure } from "../common/figures";
import { FigureTable } from "../common/FigureTable";
import { useTask } from "../common/useTask";
import type { TabProps } from "./GridTab";
import { Run } from "./Run";
import type { Subject } from "./subject";
import { worked } from "./work";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "12px 0 0" },
  list: { ...typographyStyles.caption1, margin: "8px 0 0", paddingLeft: "18px" },
});

/** By scenario, the first as things are: each output. */
type Results = readonly (readonly CellValue[])[];

/** The outputs side by side: as things are, and in each scenario of the model. */
export function ScenarioTab({ subject, outputs }: TabProps) {
  const styles = useStyles();
  const task = useTask<Results>();
  const { model, inputs, scenarios } = subject;
  const outputsFor = (changes: InputValues) => {
    const computed = compute(model, { ...inputs, ...changes });
    return outputs.map(([key]) => shownValue(computed.value(key)));
  };
  if (scenarios.length === 0) return <p className={styles.text}>This model has no scenarios.</p>;
  return (
    <>
      <ul className={styles.list}>
        {scenarios.map(({ name, inputs: changes }) => (
          <li key={name}>
            <b>{name}</b>: {changesText(subject, changes)}
          </li>
        ))}
      </ul>
      <Run
        label="Compute the scenarios"
        task={task}
        work={(turn) => worked([{}, ...scenarios.map((each) => each.inputs)], outputsFor, turn)}
      />
      {task.state.kind === "done" && (
        <FigureTable
          label="Outputs by scenario"
          columns={[
            { header: "Output" },
            { header: "Now" },
            ...scenarios.map(({ name }) => ({ header: name })),
          ]}
          rows={rowsOf(outputs, task.state.value)}
        />
      )}
    </>
  );
}

const rowsOf = (outputs: TabProps["outputs"], results: Results) =>
  outputs.map(([key, { label, unit }], index) => ({
    key,
    cells: [label, ...results.map((values) => figure(values[index], unit))],
  }));

function changesText({ model }: Subject, changes: Readonly<Record<string, CellValue>>): string {
  return Object.entries(changes)
    .map(([key, value]) => {
      const { label, unit } = model.inputs[key];
      return `${label} ${figure(value, unit)}`;
    })
    .join("; ");
}
