import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The colour of a series, by its number; those after the last begin again. */
export const colourOf = (index: number): string => `var(--apsis-series-${(index % 10) + 1})`;

const contrast = "@media (forced-colors: active)";

/** The colours of charts, of the theme or of the contrast theme. */
export const useChartStyles = makeStyles({
  canvas: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    "--apsis-series-1": tokens.colorBrandForeground1,
    "--apsis-series-2": tokens.colorPaletteMarigoldBorderActive,
    "--apsis-series-3": tokens.colorPaletteTealBorderActive,
    "--apsis-series-4": tokens.colorPaletteBerryBorderActive,
    "--apsis-series-5": tokens.colorPaletteSteelBorderActive,
    "--apsis-series-6": tokens.colorPaletteBrownBorderActive,
    "--apsis-series-7": tokens.colorPaletteLightGreenBorderActive,
    "--apsis-series-8": tokens.colorPalettePeachBorderActive,
    "--apsis-series-9": tokens.colorPaletteGrapeBorderActive,
    "--apsis-series-10": tokens.colorPaletteMinkBorderActive,
    "--apsis-low": tokens.colorPaletteMarigoldBorderActive,
    "--apsis-high": tokens.colorBrandForeground1,
    "--apsis-up": tokens.colorPaletteGreenBorderActive,
    "--apsis-down": tokens.colorPaletteCranberryBorderActive,
    "--apsis-whole": tokens.colorBrandForeground1,
    "--apsis-rule": tokens.colorNeutralStroke2,
    [contrast]: {
      "--apsis-series-1": "Highlight",
      "--apsis-series-2": "CanvasText",
      "--apsis-series-3": "LinkText",
      "--apsis-series-4": "GrayText",
      "--apsis-series-5": "VisitedText",
      "--apsis-series-6": "ButtonText",
      "--apsis-series-7": "Highlight",
      "--apsis-series-8": "CanvasText",
      "--apsis-series-9": "LinkText",
      "--apsis-series-10": "GrayText",
      "--apsis-low": "GrayText",
      "--apsis-high": "Highlight",
      "--apsis-up": "Highlight",
      "--apsis-down": "LinkText",
      "--apsis-whole": "CanvasText",
      "--apsis-rule": "GrayText",
    },
  },
});
