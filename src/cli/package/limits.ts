const MEBIBYTE = 2 ** 20;

/** What a workbook may weigh. Far above what Excel writes, and low enough that any file ends in seconds and bounded memory. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 256 * MEBIBYTE,
  /** Parts in a package. */
  parts: 20_000,
  /** Bytes of one part, unpacked, where it is read as a stream. */
  part: 1024 * MEBIBYTE,
  /** Bytes of all parts, unpacked. */
  all: 2048 * MEBIBYTE,
  /** Bytes of one part, unpacked, where it is held in memory. */
  heldPart: 32 * MEBIBYTE,
  /** Unpacked bytes per packed byte, where a part is larger than a mebibyte. */
  ratio: 250,
  /** Characters between two tags, or of one tag. */
  run: 4 * MEBIBYTE,
  /** Characters of all the texts that cells share. */
  sharedTexts: 256 * MEBIBYTE,
  /** Elements within elements. */
  depth: 100,
  /** Cells and formulas of one workbook that are held in memory at a time. */
  cells: 1_000_000,
  /** Cells that the formulas of one workbook read, counted as often as they are read. */
  reads: 50_000_000,
} as const;
