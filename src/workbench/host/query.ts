import type { Grid } from "./grid";
import type { Remote } from "./kind";
import { type Query, memberName, wireName } from "./wire";

const everything = "*";

/** The paths "values", "format/fill/color", … by their first step: values → [], format → [fill/color]. */
function byFirstStep(paths: readonly string[]): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const name = memberName(first);
    const beyond = steps.get(name) ?? [];
    if (rest.length > 0) beyond.push(rest.join("/"));
    steps.set(name, beyond);
  }
  return steps;
}

async function loadObject(object: Remote, paths: readonly string[], grid: Grid) {
  const loaded: Record<string, unknown> = { ...object.identity() };
  for (const [name, beyond] of byFirstStep(paths)) {
    if (name === everything) {
      for (const scalar of object.scalars) loaded[wireName(scalar)] = await object.get(scalar, grid);
    } else if (object.hasLink(name)) {
      loaded[wireName(name)] = await loadPaths(object.link(name, grid), beyond, {}, grid);
    } else {
      loaded[wireName(name)] = await object.get(name, grid);
    }
  }
  return loaded;
}

async function loadCollection(object: Remote, paths: readonly string[], query: Query, grid: Grid) {
  const isOwn = (path: string) => object.scalars.includes(memberName(path));
  const loaded = await loadObject(object, paths.filter(isOwn), grid);
  const start = query.Skip ?? 0;
  const items: unknown[] = [];
  for (const item of object
    .items(grid)
    .slice(start, query.Top === undefined ? undefined : start + query.Top)) {
    const itemPaths = paths.filter((path) => !isOwn(path));
    items.push(await loadObject(item, itemPaths, grid));
  }
  return { ...loaded, _Items: items };
}

function loadPaths(object: Remote, paths: readonly string[], query: Query, grid: Grid) {
  const wanted = paths.length > 0 ? paths : [everything];
  return object.isCollection ? loadCollection(object, wanted, query, grid) : loadObject(object, wanted, grid);
}

/** What `load` asked of an object, in the names of the wire: everything the object has where it named nothing. */
export function load(object: Remote, query: Query, grid: Grid): Promise<Record<string, unknown>> {
  const expanded = (query.Expand ?? []).map((path) => `${path}/${everything}`);
  return loadPaths(object, [...(query.Select ?? []), ...expanded], query, grid);
}
