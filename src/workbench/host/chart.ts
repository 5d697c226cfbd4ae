// Charts as the host keeps them: what Office.js sets, without how it looks.
import type { Area, SheetId } from "./grid";

export interface ChartSeries {
  readonly name: string;
  readonly values: Area | null;
  readonly categories: Area | null;
}

export interface Chart {
  readonly id: string;
  readonly sheet: SheetId;
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly hasLegend: boolean;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers; null until it is put somewhere. */
  readonly place: Area | null;
}

export const chartTypes = ["Line", "ColumnClustered", "ColumnStacked", "BarClustered"] as const;

export type ChartType = (typeof chartTypes)[number];
