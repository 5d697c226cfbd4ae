// The editor that a formula is typed into: Univer's, in the cell or in the formula bar.
import { ICommandService, type Injector } from "@univerjs/core";
import { IEditorBridgeService, IEditorService, ReplaceTextRunsCommand } from "@univerjs/preset-sheets-core";
import { Observable, debounceTime, map } from "rxjs";

export interface Editing {
  formula: string;
  caret: number;
  /** Where the editor is on the page. */
  box: DOMRect;
}

/** Univer ends every document with a line break. */
const plain = (text = "") => text.replace(/\r\n$/, "");

/** What is being typed, after each change of the text or of the cursor; null while nothing is. */
export function editing$(injector: Injector): Observable<Editing | null> {
  const editors = injector.get(IEditorService);
  const bridge = injector.get(IEditorBridgeService);
  const changes$ = new Observable<null>((subscriber) => {
    const listening = injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id.startsWith("doc.") || id.startsWith("sheet.operation.set-cell-edit-visible"))
        subscriber.next(null);
    });
    return () => {
      listening.dispose();
    };
  });
  return changes$.pipe(
    debounceTime(40),
    map(() => {
      const editor = editors.getFocusEditor();
      if (!editor?.isSheetEditor() || !bridge.isVisible().visible) return null;
      return {
        formula: editor.getValue(),
        caret: editor.getCursorPosition(),
        box: editor.getBoundingClientRect(),
      };
    }),
  );
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
