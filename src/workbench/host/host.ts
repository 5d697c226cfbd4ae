import { Batch } from "./batch";
import type { Grid } from "./grid";
import { guarded } from "./guard";
import { References } from "./references";
import type { Trouble } from "./trouble";
import type { Answer, Request } from "./wire";

export interface Host {
  execute(request: Request): Promise<Answer>;
}

/** Excel as an add-in meets it: answers the requests of `context.sync()` out of a grid, one after the other. */
export function createHost(grid: Grid, trouble: Trouble): Host {
  const open = guarded(grid);
  const references = new References();
  let previous: Promise<unknown> = Promise.resolve();
  const execute = (request: Request) => {
    const answer = previous.then(() => grid.batch(() => new Batch(request, open, references, trouble).run()));
    previous = answer.catch(() => null);
    return answer;
  };
  return { execute };
}
