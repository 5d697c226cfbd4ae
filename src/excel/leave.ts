// What an add-in leaves in a file so that it starts with it.
import { WorkbookError } from "../sheet/workbook";

/** The file no longer asks for this add-in when it is opened. What Excel keeps of the pane itself, no add-in can take away. */
export async function leave(): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
  } catch (error) {
    throw new WorkbookError("unsupported", { cause: error });
  }
}
