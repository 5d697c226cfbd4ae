import type { CellStyle } from "../book";
import type { Change } from "../change";
import type { Area } from "../workbook";

interface Run extends Area {
  readonly style: CellStyle;
}

/** The looks of cells as few rectangles: along the rows first, then equal ones below one another. */
export function painted(
  sheet: string,
  styles: readonly (readonly (CellStyle | undefined)[])[],
  origin: Pick<Area, "row" | "column">,
): readonly Change[] {
  const done: Run[] = [];
  let open: Run[] = [];
  for (const [down, line] of styles.entries()) {
    const runs = runsOf(sheet, line, { row: origin.row + down, column: origin.column });
    const grown = runs.map((run) => {
      const above = open.find((each) => isBelow(each, run));
      open = open.filter((each) => each !== above);
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(...open);
    open = grown;
  }
  return [...done, ...open].map(({ style, ...area }) => ({ kind: "style", area, style }));
}

const isBelow = (above: Run, run: Run): boolean =>
  above.style === run.style && above.column === run.column && above.columns === run.columns;

function runsOf(
  sheet: string,
  line: readonly (CellStyle | undefined)[],
  { row, column }: Pick<Area, "row" | "column">,
): Run[] {
  const runs: Run[] = [];
  for (const [across, style] of line.entries()) {
    if (style === undefined) continue;
    const last = runs.at(-1);
    const isNext = last?.style === style && last.column + last.columns === column + across;
    if (last && isNext) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ sheet, row, column: column + across, rows: 1, columns: 1, style });
  }
  return runs;
}
