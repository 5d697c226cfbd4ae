/** A state as its format has it. */
export type Loose = Readonly<Record<string, unknown>>;

/** The format that this version writes: the number of migrations, and one. */
export const FORMAT = 2;

/**
 * From each format to the next, oldest first. A migration is never changed once released: files made before it exist.
 */
export const migrations: readonly ((state: Loose) => Loose)[] = [
  /** 2 remembers scenarios and where the block stood. */
  (state) => ({ ...state, place: "", scenarios: [] }),
];

/** A state of some format in the present one; undefined where it is newer than this version. */
export function migrated(state: Loose, format: number): Loose | undefined {
  if (format < 1 || format > FORMAT) return undefined;
  return migrations.slice(format - 1).reduce((older, migrate) => migrate(older), state);
}
