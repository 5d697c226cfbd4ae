// The editor that a formula is typed into: Univer's, in the cell or in the formula bar.
import { ICommandService, type Injector } from "@univerjs/core";
import { IEditorBridgeService, IEditorService, ReplaceTextRunsCommand } from "@univerjs/preset-sheets-core";
import { Observable, debounceTime } from "rxjs";

export interface Editing {
  formula: string;
  caret: number;
  /** Where the editor is on the page. */
  box: DOMRect;
}

/** Univer ends every document with a line break. */
const plain = (text = "") => text.replace(/\r\n$/, "");

/** What is being typed; null while nothing is. */
export function editingNow(injector: Injector): Editing | null {
  const editor = injector.get(IEditorService).getFocusEditor();
  if (!editor?.isSheetEditor() || !injector.get(IEditorBridgeService).isVisible().visible) return null;
  const formula = plain(editor.getDocumentData().body?.dataStream);
  return { formula, caret: editor.getCursorPosition(), box: editor.getBoundingClientRect() };
}

/** Emits soon after each change of what is typed, of the cursor, and of whether anything is typed. */
export function editingChanges(injector: Injector): Observable<void> {
  const changes$ = new Observable<void>((subscriber) => {
    const listening = injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id.startsWith("doc.") || id.startsWith("sheet.operation.set-cell-edit-visible")) subscriber.next();
    });
    return () => {
      listening.dispose();
    };
  });
  return changes$.pipe(debounceTime(40));
}

/** Puts a formula into the editor that has the focus, by the command that keeps the cell and the formula bar alike. */
export function replaceFormula(injector: Injector, formula: string, caret: number): void {
  const editor = injector.get(IEditorService).getFocusEditor();
  if (!editor) return;
  const cursor = { startOffset: caret, endOffset: caret, collapsed: true };
  const replacement = {
    unitId: editor.getEditorId(),
    body: { dataStream: formula, textRuns: [] },
    textRanges: [cursor],
  };
  injector.get(ICommandService).syncExecuteCommand(ReplaceTextRunsCommand.id, replacement);
}
