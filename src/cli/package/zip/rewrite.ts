import type { Archive, Entry } from "./archive";
import type { Packed } from "./pack";
import { pack } from "./pack";

/** What becomes of parts, by name: other bytes, or null where a part goes. Names that are not there yet are added. */
export type PartChanges = ReadonlyMap<string, Iterable<Uint8Array> | null>;

const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, as Excel dates its parts. */
const EPOCH_DAY = 0x21;

/** The archive with parts changed: every other entry keeps its bytes, its place in the order and its record. */
export function rewritten(archive: Archive, changes: PartChanges): Uint8Array[] {
  const file: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const place = (pieces: readonly Uint8Array[], record: Uint8Array): void => {
    new DataView(record.buffer, record.byteOffset).setUint32(42, at, true);
    directory.push(record);
    file.push(...pieces);
    at += lengthOf(pieces);
  };
  for (const entry of archive.entries) {
    const change = changes.get(entry.name);
    if (change === undefined) place([archive.bytes.subarray(entry.from, entry.to)], entry.record.slice());
    else if (change !== null) placeNew(entry.name, pack(change), entry, place);
  }
  const known = new Set(archive.entries.map(({ name }) => name));
  for (const [name, change] of changes) {
    if (change !== null && !known.has(name)) placeNew(name, pack(change), undefined, place);
  }
  return [...file, ...directory, endOf(directory, at)];
}

function placeNew(
  name: string,
  packed: Packed,
  entry: Entry | undefined,
  place: (pieces: readonly Uint8Array[], record: Uint8Array) => void,
): void {
  const local = localHeader(name, packed);
  place([local, ...packed.pieces], recordFor(name, packed, entry));
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

/** Time, method, sum and sizes, which header and record hold alike. */
function describe(view: DataView, at: number, { crc, packedSize, size }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, EPOCH_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
}

function localHeader(name: string, packed: Packed): Uint8Array {
  const text = new TextEncoder().encode(name);
  const header = new Uint8Array(LOCAL_SIZE + text.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  describe(view, 4, packed);
  view.setUint16(26, text.length, true);
  header.set(text, LOCAL_SIZE);
  return header;
}

function recordFor(name: string, packed: Packed, entry: Entry | undefined): Uint8Array {
  const text = new TextEncoder().encode(name);
  const record = entry?.record.slice() ?? new Uint8Array(RECORD_SIZE + text.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, packed);
  view.setUint16(28, text.length, true);
  record.set(text, RECORD_SIZE);
  return record;
}

function endOf(directory: readonly Uint8Array[], start: number): Uint8Array {
  const end = new Uint8Array(END_SIZE);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, lengthOf(directory), true);
  view.setUint32(16, start, true);
  return end;
}
