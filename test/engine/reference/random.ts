/** Numbers that look random and are the same on every run (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 up to 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * (this.share() + this.share() * 2 ** -32);
  }

  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  of<T>(values: readonly T[]): T {
    return values[this.whole(0, values.length - 1)];
  }

  sign(): 1 | -1 {
    return this.share() < 0.5 ? 1 : -1;
  }

  /** A magnitude between two powers of ten, as likely in one decade as in another. */
  decade(low: number, high: number): number {
    return 10 ** this.between(low, high);
  }

  list<T>(length: number, make: (index: number) => T): T[] {
    return Array.from({ length }, (_, index) => make(index));
  }
}

/** Rates that are hard: tiny, huge, close to −1, 0, and the customary ones among them. */
export function hardRate(random: Random): number {
  switch (random.whole(0, 7)) {
    case 0:
      return random.sign() * random.decade(-18, -9);
    case 1:
      return random.decade(0, 6);
    case 2:
      return random.decade(-16, -2) - 1;
    case 3:
      return random.between(-0.9, 0);
    case 4:
      return random.of([0, 1e-18, -1e-18, 1e6, 0.1, 2 ** -52, -(2 ** -53), 1]);
    case 5:
      return random.sign() * random.decade(-9, -3);
    default:
      return random.between(0, 0.5);
  }
}

/** Money as it is met, 1e12 beside cents, of one size or of many. */
export function hardMoney(random: Random): number {
  switch (random.whole(0, 3)) {
    case 0:
      return random.whole(1, 1e9) / 100;
    case 1:
      return random.decade(-2, 12);
    case 2:
      return random.of([0, 0.01, 1, 1e12, 0.1, 100]);
    default:
      return random.between(1, 1000);
  }
}
