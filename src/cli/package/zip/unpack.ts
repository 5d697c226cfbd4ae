import { Inflate } from "fflate";
import { crc32 } from "node:zlib";
import { FileFailure, attempt } from "../failure";
import type { Archive, Entry } from "./archive";

/** How much is unpacked at a time. */
const STRIDE = 2 ** 16;

/** The bytes of an entry, piece by piece; stops at the size that the directory promises, and checks its sum. */
export function* unpacked(archive: Archive, entry: Entry): Generator<Uint8Array> {
  const packed = archive.bytes.subarray(entry.data, entry.data + entry.packedSize);
  const sum = { crc: 0, size: 0 };
  for (const piece of entry.method === 0 ? stored(packed) : inflated(packed, entry.name)) {
    // Node's sum of no bytes is 0, whatever came before.
    if (piece.length === 0) continue;
    sum.size += piece.length;
    if (sum.size > entry.size) throw damaged(entry.name);
    sum.crc = crc32(piece, sum.crc);
    yield piece;
  }
  if (sum.size !== entry.size || sum.crc !== entry.crc) throw damaged(entry.name);
}

const damaged = (name: string): FileFailure =>
  new FileFailure(`its part ${name} is damaged: it is not what the file's directory says`);

function* stored(packed: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packed.length; at += STRIDE) yield packed.subarray(at, at + STRIDE);
}

function* inflated(packed: Uint8Array, name: string): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += STRIDE) {
    const isLast = at + STRIDE >= packed.length;
    attempt(`its part ${name} is damaged: it cannot be unpacked`, () => {
      inflate.push(packed.subarray(at, at + STRIDE), isLast);
    });
    yield* pieces.splice(0);
  }
}
