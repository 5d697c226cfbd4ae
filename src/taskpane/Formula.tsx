import { mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import { useCodeStyles } from "./code";

interface FormulaProps {
  readonly text: string;
  readonly className?: string;
}

/** A formula, which breaks between its arguments where it is longer than a line. */
export function Formula({ text, className }: FormulaProps) {
  const code = useCodeStyles();
  return (
    <code className={mergeClasses(code.block, className)}>
      {text.split(/(?<=[,;])/).map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
