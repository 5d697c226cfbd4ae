import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Facts } from "../common/Facts";
import { figure } from "../common/figures";
import { unitName } from "../../sheet/shownUnits";
import type { Turn } from "../common/useTask";
import { useTask } from "../common/useTask";
import { Choice } from "./Choice";
import type { TabProps } from "./GridTab";
import { firstOutput } from "./GridTab";
import { NumberField } from "./NumberField";
import { Run } from "./Run";
import { seek } from "./seek";
import type { Subject } from "./subject";
import { outputAt, variable } from "./subject";

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: "12px 0 0" } });

interface Goal {
  readonly output: string;
  readonly input: string;
  readonly target: number;
}

interface Reached extends Goal {
  readonly value: number;
  readonly result: number;
}

/** The value of one input at which an output is what is wanted. */
export function GoalTab({ subject, outputs }: TabProps) {
  const styles = useStyles();
  const [output, setOutput] = useState(firstOutput(subject, outputs));
  const inputs = variable(subject);
  const [input, setInput] = useState(inputs[0][0]);
  const now = Number(outputAt(subject, output, {}));
  const [target, setTarget] = useState(now);
  const task = useTask<Reached | Goal>();
  const { unit } = subject.model.outputs[output];
  return (
    <>
      <Choice
        label="Output"
        value={output}
        options={outputs}
        onChoice={(key) => {
          setOutput(key);
          setTarget(Number(outputAt(subject, key, {})));
        }}
      />
      <p className={styles.text}>
        Now {figure(now, unit)} {unitName(unit, subject.currency)}.
      </p>
      <NumberField key={output} label="Wanted" value={target} unit={unit} onValue={setTarget} />
      <Choice label="By changing" value={input} options={inputs} onChoice={setInput} />
      <Run label="Seek" task={task} work={(turn) => sought(subject, { output, input, target }, turn)} />
      <div role="status">
        {task.state.kind === "done" && <Answer subject={subject} reached={task.state.value} />}
      </div>
    </>
  );
}

async function sought(subject: Subject, goal: Goal, turn: Turn): Promise<Reached | Goal> {
  const { output, input, target } = goal;
  const at = (value: number) => numeric(outputAt(subject, output, { [input]: value }));
  const value = await seek(at, { ...searched(subject, input), target }, turn);
  const result = value === undefined ? undefined : at(value);
  return value === undefined || result === undefined ? goal : { ...goal, value, result };
}

const numeric = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** The range of the input, as far as it is worth a look. */
function searched({ model, inputs }: Subject, key: string) {
  const { range = {} } = model.inputs[key];
  const near = Number(inputs[key]);
  const far = Math.max(1, Math.abs(near)) * 4;
  const low = Math.max(range.low ?? -far, near - far);
  const high = Math.min(range.high ?? far, near + far);
  return { low, high, near };
}

function Answer({ subject, reached }: { readonly subject: Subject; readonly reached: Reached | Goal }) {
  const styles = useStyles();
  const { model, inputs, currency } = subject;
  const input = model.inputs[reached.input];
  const output = model.outputs[reached.output];
  if (!("value" in reached)) {
    return (
      <p className={styles.text}>
        No {input.label} within its range gives {figure(reached.target, output.unit)}. Choose another input or
        a nearer goal.
      </p>
    );
  }
  return (
    <Facts
      facts={[
        [input.label, `${figure(reached.value, input.unit)} ${unitName(input.unit, currency)}`],
        ["instead of", figure(inputs[reached.input], input.unit)],
        [output.label, `${figure(reached.result, output.unit)} ${unitName(output.unit, currency)}`],
      ]}
    />
  );
}
