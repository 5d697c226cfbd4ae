import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Message } from "../messages";

const useStyles = makeStyles({
  message: {
    ...typographyStyles.body1,
    marginTop: "12px",
    padding: "8px 10px",
    borderLeft: "4px solid",
    overflowWrap: "anywhere",
  },
  neutral: { backgroundColor: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorBrandStroke1 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
});

/** Always there, so that a screen reader hears what comes into it. */
export function Told({ message }: { readonly message: Message | undefined }) {
  const styles = useStyles();
  return (
    <div role="status" className={message && mergeClasses(styles.message, styles[message.tone])}>
      {message?.text}
    </div>
  );
}

/** What holds whatever the user does, and is no news. */
export function Note({ tone, text }: Message) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.message, styles[tone])}>{text}</p>;
}
