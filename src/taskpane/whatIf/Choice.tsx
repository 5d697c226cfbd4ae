import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: { marginTop: "8px", minWidth: 0 },
  select: { minWidth: 0, "> select": { height: "44px", minWidth: 0, width: "100%" } },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, { readonly label: string }])[];
  readonly onChoice: (key: string) => void;
}

/** One of several, by their names. */
export function Choice({ label, value, options, onChoice }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_, { value: key }) => {
          onChoice(key);
        }}
      >
        {options.map(([key, option]) => (
          <option key={key} value={key}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
