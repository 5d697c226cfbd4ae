// Charts beside Univer's cells, which knows none: they are changed by a mutation of its own kind, so that undo takes them along.
import { CommandType, type IMutation, IUndoRedoService } from "@univerjs/core";
import type { Chart } from "../../host/chart";
import type { ChartGrid } from "../../host/grid";
import type { Ground } from "../ground";

export const chartsMutationId = "apsis.mutation.set-charts";

interface Parameters {
  readonly unitId: string;
  readonly charts: readonly Chart[];
}

/** The charts of each workbook that was opened on a ground. */
const stores = new WeakMap<Ground, Map<string, readonly Chart[]>>();

function storeOf(ground: Ground): Map<string, readonly Chart[]> {
  const known = stores.get(ground);
  if (known) return known;
  const store = new Map<string, readonly Chart[]>();
  const mutation: IMutation<Parameters> = {
    id: chartsMutationId,
    type: CommandType.MUTATION,
    handler: (_, { unitId, charts }) => {
      store.set(unitId, charts);
      return true;
    },
  };
  ground.commands.registerCommand(mutation);
  stores.set(ground, store);
  return store;
}

export function chartGrid(ground: Ground): ChartGrid {
  const store = storeOf(ground);
  const all = () => store.get(ground.unitId) ?? [];
  const put = (charts: readonly Chart[]) => {
    const { unitId } = ground;
    const change = (to: readonly Chart[]) => ({ id: chartsMutationId, params: { unitId, charts: to } });
    const [undoMutations, redoMutations] = [[change(all())], [change(charts)]];
    ground.run(chartsMutationId, { charts });
    ground.injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
  };
  return {
    charts: () => {
      const sheets = new Set(ground.workbook.getSheets().map((sheet) => sheet.getSheetId()));
      return all().filter(({ sheet }) => sheets.has(sheet));
    },
    setChart: (chart) => {
      const isNew = !all().some(({ id }) => id === chart.id);
      put(isNew ? [...all(), chart] : all().map((each) => (each.id === chart.id ? chart : each)));
    },
    deleteChart: ({ id }) => {
      put(all().filter((each) => each.id !== id));
    },
  };
}
