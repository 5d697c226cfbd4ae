import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Unit } from "../../catalogue/units";
import { typed } from "../common/figures";
import { isPercent } from "../../sheet/shownUnits";

const useStyles = makeStyles({
  field: { marginTop: "8px" },
  input: { minHeight: "44px", "> input": { textAlign: "right", fontVariantNumeric: "tabular-nums" } },
});

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly unit: Unit;
  readonly onValue: (value: number) => void;
}

/** A number as it is typed, in percent where the unit is a share or a rate. */
export function NumberField({ label, value, unit, onValue }: FieldProps) {
  const styles = useStyles();
  const [text, setText] = useState(() => typed(value, unit));
  const number = numberIn(text, unit);
  return (
    <Field
      label={label}
      className={styles.field}
      {...(number === undefined && {
        validationState: "error" as const,
        validationMessage: "Type a number, such as 12.5.",
      })}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={text}
        contentAfter={isPercent(unit) ? "%" : undefined}
        onChange={(_, { value: next }) => {
          setText(next);
          const parsed = numberIn(next, unit);
          if (parsed !== undefined) onValue(parsed);
        }}
      />
    </Field>
  );
}

function numberIn(text: string, unit: Unit): number | undefined {
  const plain = text.trim().replaceAll(",", "").replace("−", "-");
  const number = Number(plain);
  if (plain === "" || !Number.isFinite(number)) return undefined;
  return isPercent(unit) ? Number((number / 100).toPrecision(15)) : number;
}
