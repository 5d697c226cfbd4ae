import { Deflate } from "fflate";
import { crc32 } from "node:zlib";

/** What a part became once packed. */
export interface Packed {
  readonly pieces: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** The level at which Excel itself seems to pack: beyond it time grows and size does not shrink. */
const LEVEL = 6;

/** Deflates a part that comes piece by piece. */
export function pack(parts: Iterable<Uint8Array>): Packed {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (piece) => pieces.push(piece));
  let crc = 0;
  let size = 0;
  for (const part of parts) {
    // Node's sum of no bytes is 0, whatever came before.
    if (part.length === 0) continue;
    crc = crc32(part, crc);
    size += part.length;
    deflate.push(part);
  }
  deflate.push(new Uint8Array(0), true);
  const packedSize = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { pieces, packedSize, size, crc };
}
