// Zip archives that no spreadsheet writes: with one field of a record, a header or the end changed.
import { zipSync } from "fflate";

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory's records begin, in their order. */
export function recordsOf(bytes: Uint8Array): number[] {
  const data = view(bytes);
  const end = bytes.length - 22;
  const found: number[] = [];
  let at = data.getUint32(end + 16, true);
  for (let index = 0; index < data.getUint16(end + 10, true); index++) {
    found.push(at);
    at += 46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return found;
}

export function withUint32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  view(changed).setUint32(at, value, true);
  return changed;
}

export function withUint16(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  view(changed).setUint16(at, value, true);
  return changed;
}

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );
