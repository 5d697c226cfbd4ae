/** A function looked at from outside: its value, undefined where it has none. */
export type BlackBox = (x: number) => number | undefined;

/** A place that was looked at: how far the value there is from the one that is wanted. */
export interface Look {
  readonly x: number;
  readonly off: number;
}

/** Looks at a function no more often than it may, and remembers how low and how high its values were. */
export class Probe {
  least = Infinity;
  most = -Infinity;

  constructor(
    private readonly box: BlackBox,
    readonly target: number,
    /** How many looks are left. */
    public left: number,
  ) {}

  /** Undefined where the function has no finite value, or no look is left. */
  at(x: number): Look | undefined {
    if (this.left <= 0) return undefined;
    this.left -= 1;
    const value = this.box(x);
    if (value === undefined || !Number.isFinite(value)) return undefined;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
    const off = value - this.target;
    return Number.isFinite(off) ? { x, off } : undefined;
  }
}
