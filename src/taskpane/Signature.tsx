import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Definition } from "../catalogue/define";
import { parametersOf, shownName } from "../catalogue/define";
import { useCodeStyles } from "./code";

const useStyles = makeStyles({
  signature: { marginTop: "12px" },
  optional: { color: tokens.colorNeutralForeground3 },
  argument: { whiteSpace: "nowrap" },
});

interface SignatureProps {
  readonly definition: Definition;
  readonly namespace: string;
}

/** The call as it is typed, what may be left out in brackets. */
export function Signature({ definition, namespace }: SignatureProps) {
  const code = useCodeStyles();
  const styles = useStyles();
  const parameters = parametersOf(definition);
  return (
    <code className={mergeClasses(code.block, styles.signature)}>
      ={namespace}.{definition.name}(<wbr />
      {parameters.map(([name, { optional }], index) => (
        <Fragment key={name}>
          <span className={mergeClasses(styles.argument, optional && styles.optional)}>
            {optional ? `[${shownName(name)}]` : shownName(name)}
            {index < parameters.length - 1 ? "," : ")"}
          </span>{" "}
        </Fragment>
      ))}
    </code>
  );
}
