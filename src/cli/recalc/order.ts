import { FileFailure } from "../package/failure";
import { LIMITS } from "../package/limits";

/** An order in which every node comes behind those that it needs, and the nodes that need themselves. */
export interface Order<T> {
  readonly nodes: readonly T[];
  readonly circular: ReadonlySet<T>;
}

interface Visit<T> {
  readonly node: T;
  readonly needed: Iterator<T>;
}

/** Finds the order without recursion: chains are as long as sheets are. */
export function orderOf<T>(all: Iterable<T>, neededBy: (node: T) => Iterable<T>): Order<T> {
  const walk = new Walk(neededBy);
  for (const node of all) walk.from(node);
  return walk;
}

class Walk<T> implements Order<T> {
  readonly nodes: T[] = [];
  readonly circular = new Set<T>();
  readonly #neededBy: (node: T) => Iterable<T>;
  readonly #done = new Set<T>();
  readonly #path: Visit<T>[] = [];
  readonly #onPath = new Set<T>();
  #steps = 0;

  constructor(neededBy: (node: T) => Iterable<T>) {
    this.#neededBy = neededBy;
  }

  from(start: T): void {
    this.#open(start);
    for (let visit = this.#path.at(-1); visit; visit = this.#path.at(-1)) {
      const next = visit.needed.next();
      if (next.done) this.#close(visit.node);
      else if (this.#onPath.has(next.value)) this.#markCircle(next.value);
      else this.#open(next.value);
    }
  }

  #open(node: T): void {
    this.#steps += 1;
    if (this.#steps > LIMITS.reads)
      throw new FileFailure("its formulas refer to one another too often for this");
    if (this.#done.has(node)) return;
    this.#onPath.add(node);
    this.#path.push({ node, needed: this.#neededBy(node)[Symbol.iterator]() });
  }

  #close(node: T): void {
    this.#path.pop();
    this.#onPath.delete(node);
    this.#done.add(node);
    this.nodes.push(node);
  }

  #markCircle(node: T): void {
    for (let index = this.#path.length - 1; index >= 0; index--) {
      this.circular.add(this.#path[index].node);
      if (this.#path[index].node === node) return;
    }
  }
}
