import type { Connection } from "../sheet/workbook";
import { workbook } from "./workbook";

/** The workbook that the add-in was opened from; undefined where there is none. */
export async function connect(): Promise<Connection | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? { workbook, isDark } : undefined;
}

/** Excel on the web has no theme, and older versions only colours. */
function isDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = theme?.bodyBackgroundColor;
  return background === undefined ? undefined : brightness(background) < 128;
}

/** Of a colour such as #292929, from 0 to 255. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    parseInt(colour.slice(start, start + 2), 16),
  );
  return (red * 299 + green * 587 + blue * 114) / 1000;
}
