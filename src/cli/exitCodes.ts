/** What the command line exits with, for pipelines. */
export const EXIT = {
  /** Everything was done, and everything is as it should be. */
  fine: 0,
  /** A result differs, or a formula is in error. */
  differs: 1,
  /** The command line was called in a way that it does not have. */
  usage: 2,
  /** Cells were left as they are, because only a sheet can compute them. */
  left: 3,
  /** A file cannot be read, cannot be written, or is not what the command is for. */
  failed: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From the lightest to the gravest. */
const GRAVITY: readonly ExitCode[] = [EXIT.fine, EXIT.left, EXIT.differs, EXIT.failed, EXIT.usage];

/** Of several codes the gravest: 4 before 1 before 3 before 0. */
export function gravest(one: ExitCode, other: ExitCode): ExitCode {
  return GRAVITY.indexOf(one) >= GRAVITY.indexOf(other) ? one : other;
}
