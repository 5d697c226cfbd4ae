import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How formulas and names are set. */
export const useCodeStyles = makeStyles({
  inline: { fontFamily: tokens.fontFamilyMonospace, fontSize: "0.93em" },
  block: {
    display: "block",
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    padding: "8px 10px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});
