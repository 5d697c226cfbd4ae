import { FileFailure } from "../failure";
import { LIMITS } from "../limits";
import { assertTame } from "./names";

/** One entry of a zip archive as its directory describes it. */
export interface Entry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its bytes lie in the file: header, data and whatever follows up to the next entry. */
  readonly from: number;
  readonly to: number;
  /** Where its packed data begins. */
  readonly data: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly Entry[];
}

const END = { signature: 0x06054b50, size: 22, mostComment: 65_535 };
const RECORD = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const ENCRYPTED = 1;
const ZIP64 = 0xffffffff;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Reads the directory of a zip archive and checks it against the file: nothing is unpacked. */
export function readArchive(bytes: Uint8Array): Archive {
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    throw new FileFailure("it is encrypted or an old .xls; save it as .xlsx without a password");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryOf(view);
  const found: Found[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    found.push(recordAt(bytes, view, at));
    at += found[index].record.length;
  }
  assertTame(found.map(({ name }) => name));
  const total = found.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.all) throw new FileFailure(`its parts unpack to ${total} bytes, more than this reads`);
  return { bytes, entries: placed(found, view, start) };
}

type Found = Omit<Entry, "to" | "data">;

function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END.size;
  const least = Math.max(0, last - END.mostComment);
  for (let at = last; at >= least; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.size + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || start === ZIP64 || size === ZIP64)
      throw new FileFailure("it is a zip64 archive, which no workbook of a size for this needs");
    if (count > LIMITS.parts) throw new FileFailure(`it has ${count} parts, more than ${LIMITS.parts}`);
    if (start + size > at) throw truncated();
    return { count, start };
  }
  throw new FileFailure("it is no .xlsx file, or only the beginning of one");
}

const truncated = (): FileFailure =>
  new FileFailure("it is truncated or damaged: its directory does not fit the file");

function recordAt(bytes: Uint8Array, view: DataView, at: number): Found {
  if (at + RECORD.size > view.byteLength || view.getUint32(at, true) !== RECORD.signature) throw truncated();
  const nameLength = view.getUint16(at + 28, true);
  const length = RECORD.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw truncated();
  const name = new TextDecoder().decode(bytes.subarray(at + RECORD.size, at + RECORD.size + nameLength));
  if (view.getUint16(at + 8, true) & ENCRYPTED)
    throw new FileFailure("it is encrypted; save it without a password");
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    from: view.getUint32(at + 42, true),
    record: bytes.subarray(at, at + length),
  };
  assertModest(entry);
  return entry;
}

function assertModest({ name, method, packedSize, size, from }: Omit<Found, "record" | "crc">): void {
  if ([packedSize, size, from].includes(ZIP64))
    throw new FileFailure(
      `its part ${name} is in the zip64 form, which no workbook of a size for this needs`,
    );
  if (method !== 0 && method !== 8)
    throw new FileFailure(`its part ${name} is packed in a way that Excel does not write`);
  const isLarge = size > 2 ** 20;
  if (size > LIMITS.part || (isLarge && size > packedSize * LIMITS.ratio))
    throw new FileFailure(
      `its part ${name} unpacks from ${packedSize} to ${size} bytes, more than this reads`,
    );
}

/** The entries with the bytes that are theirs; two that claim the same bytes are a bomb or damage. */
function placed(found: readonly Found[], view: DataView, end: number): Entry[] {
  const byPlace = [...found].sort((one, other) => one.from - other.from);
  if (byPlace.length > 0 && byPlace[0].from !== 0) throw truncated();
  const limits = new Map(byPlace.map((entry, index) => [entry, byPlace[index + 1]?.from ?? end]));
  return found.map((entry) => {
    const to = limits.get(entry) ?? end;
    const data = dataOf(view, entry.from, to);
    if (data + entry.packedSize > to) throw truncated();
    return { ...entry, to, data };
  });
}

function dataOf(view: DataView, from: number, to: number): number {
  if (from + LOCAL.size > to || view.getUint32(from, true) !== LOCAL.signature) throw truncated();
  return from + LOCAL.size + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
}
