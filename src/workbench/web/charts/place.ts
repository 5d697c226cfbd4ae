// Where cells stand on the screen, in pixels from the corner of the grid's canvas.
import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { Observable } from "rxjs";
import type { Area } from "../../host/grid";
import type { Ground } from "../../calc/ground";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function renderOf({ injector, unitId }: Ground) {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  if (!render) throw new Error("The grid is not drawn");
  return render;
}

/** The element that holds the canvas. */
export function gridElement(ground: Ground): HTMLElement {
  const parent = renderOf(ground).engine.getCanvasElement().parentElement;
  if (!parent) throw new Error("The grid is not on the page");
  return parent;
}

/** After each scrolling and each change of the sheet's shape or of the sheet itself. */
export function moves(ground: Ground): Observable<unknown>[] {
  const render = renderOf(ground);
  return [
    render.with(SheetScrollManagerService).validViewportScrollInfo$,
    render.with(SheetSkeletonManagerService).currentSkeleton$,
  ];
}

/** What is frozen does not scroll. */
const scrolled = (position: number, edge: number, scroll: number): number =>
  position >= edge ? position - scroll : position;

/** null for cells of a sheet that is not the shown one. */
export function boxOf(ground: Ground, area: Area): Box | null {
  const render = renderOf(ground);
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render.scene.getViewport("viewMain");
  if (!skeleton || !main || ground.workbook.getActiveSheet().getSheetId() !== area.sheet) return null;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const first = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column);
  const last = skeleton.getNoMergeCellWithCoordByIndex(
    area.row + area.rows - 1,
    area.column + area.columns - 1,
  );
  return {
    left: scrolled(first.startX, main.left, main.viewportScrollX) * scaleX,
    top: scrolled(first.startY, main.top, main.viewportScrollY) * scaleY,
    width: (last.endX - first.startX) * scaleX,
    height: (last.endY - first.startY) * scaleY,
  };
}

/** The headers' edge, below and right of which cells are shown. */
export function corner(ground: Ground): { left: number; top: number } {
  const skeleton = renderOf(ground).with(SheetSkeletonManagerService).getCurrentSkeleton();
  return { left: skeleton?.rowHeaderWidth ?? 0, top: skeleton?.columnHeaderHeight ?? 0 };
}
