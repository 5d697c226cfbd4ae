// The page comes to life: the files, the grid, the workbook, and then the add-in in the pane.
import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { loadFiles } from "./addInFiles";
import "./page.css";
import { openWorkbench } from "./workbench";

async function open(page: HTMLElement): Promise<void> {
  const { page: parts, opened } = openWorkbench(await loadFiles());
  createRoot(page).render(<Page {...parts} />);
  await opened;
}

async function main(): Promise<void> {
  const page = document.getElementById("page");
  const opening = document.getElementById("opening");
  if (!page || !opening) throw new Error("The page lacks its elements");
  try {
    await open(page);
    opening.remove();
  } catch (error) {
    opening.textContent = `The workbench cannot open: ${error instanceof Error ? error.message : String(error)}`;
  }
}

void main();
