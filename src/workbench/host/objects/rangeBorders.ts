import { color, oneOf } from "../arguments";
import type { Area, Border, Edge } from "../grid";
import { Kind, type Scalar } from "../kind";

interface Target {
  readonly area: Area;
  readonly edge: Edge;
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
const edge = oneOf(...edges);

function bordered<K extends keyof Border>(key: K, check: (value: unknown) => Border[K]): Scalar<Target> {
  return {
    get: (target, grid) => grid.border(target.area, target.edge)[key],
    set: (target, value, grid) => {
      grid.setBorder(target.area, target.edge, { [key]: check(value) });
    },
  };
}

const rangeBorder = new Kind<Target>("RangeBorder", {
  scalars: {
    sideIndex: { get: (target) => target.edge },
    style: bordered("style", oneOf("None", "Continuous", "Dash", "Dot", "Double")),
    color: bordered("color", color),
    weight: bordered("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
  },
});

export const rangeBorders = new Kind<Area>("RangeBorderCollection", {
  scalars: { count: { get: () => edges.length } },
  items: (area) => edges.map((each) => rangeBorder.of({ area, edge: each })),
  item: (area, key) => rangeBorder.of({ area, edge: edge(key) }),
});
