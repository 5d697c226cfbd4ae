// The page comes to life: the files, the grid, the workbook, and then the add-in in the pane.
import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { loadFiles } from "./addInFiles";
import "./page.css";
import { openWorkbench } from "./workbench";

async function main(): Promise<void> {
  const page = document.getElementById("page");
  const opening = document.getElementById("opening");
  if (!page || !opening) throw new Error("The page lacks its elements");
  const workbench = openWorkbench(await loadFiles());
  createRoot(page).render(<Page {...workbench.page} />);
  await workbench.opened;
  opening.remove();
}

void main();
