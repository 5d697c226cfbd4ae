import { isSetSupported } from "./requirements";
import type { Trouble } from "./trouble";

export type ThemeName = "light" | "dark";

const themes = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#F5F5F5",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
} as const;

export const hostInfo = { host: "Excel", platform: "OfficeOnline" } as const;

/** What `Office.context` holds. Without a theme there is none, as in Excel on the web. */
export function officeContext(trouble: Trouble, theme?: ThemeName) {
  return {
    ...hostInfo,
    contentLanguage: "en-US",
    displayLanguage: "en-US",
    diagnostics: { ...hostInfo, version: "16.0.0.0" },
    officeTheme: theme && themes[theme],
    requirements: { isSetSupported: isSetSupported(trouble) },
  };
}
