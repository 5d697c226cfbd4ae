// Univer with a screen: the grid, its formula bar, its toolbar and its sheet tabs, in one element of the page.
import {
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import { CalculationMode } from "@univerjs/sheets-formula";
import { defaultTheme } from "@univerjs/themes";
import type { Registration } from "../calc/addIn";
import { Ground } from "../calc/ground";
import { centreErrors } from "./errorCells";
import { isDark } from "./theme";

const settings = {
  header: true,
  ribbonType: "simple",
  disableTextFormatAlert: true,
  disableTextFormatMark: true,
  sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  footer: { addSheetButtonConfig: { defaultColumnCount: 26 } },
} as const;

export interface Screen {
  api: FUniver;
  /** Opens a workbook, not calculated yet. */
  open: (data: Partial<IWorkbookData>) => Promise<Ground>;
}

function start(plugins: ReturnType<typeof UniverSheetsCorePreset>["plugins"]): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: isDark(),
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.WARN,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}

export function createScreen(
  container: HTMLElement,
  registration: Registration,
  description: IFunctionInfo[],
): Screen {
  const formula = {
    function: registration.functions,
    description,
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
    // The page has its own help, which knows enums.
    functionScreenTips: false,
  };
  const univer = start(UniverSheetsCorePreset({ ...settings, container, formula }).plugins);
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  return {
    api,
    open: async (data) => {
      api.createWorkbook(data);
      registration.attach(injector);
      centreErrors(injector);
      await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      return new Ground(injector);
    },
  };
}
