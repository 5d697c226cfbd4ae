import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { Package } from "../../../src/cli/package/package";
import type { PartChanges } from "../../../src/cli/package/zip/rewrite";
import { recordsOf, zipOf } from "./zip";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const rewritten = (bytes: Uint8Array, changes: PartChanges): Uint8Array =>
  Buffer.concat(new Package(bytes).with(changes));

const plain = zipOf({
  "a.xml": "<a/>",
  "xl/b.bin": Uint8Array.from({ length: 3000 }, (_, i) => i % 7),
  "c.xml": "c",
});

/** The bytes of an entry with its header, as they lie in the file. */
function bytesOf(file: Uint8Array, name: string): string {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const record = recordsOf(file).find((at) => {
    const length = data.getUint16(at + 28, true);
    return decode(file.subarray(at + 46, at + 46 + length)) === name;
  });
  if (record === undefined) return "";
  const from = data.getUint32(record + 42, true);
  const to = from + 30 + name.length + data.getUint16(from + 28, true) + data.getUint32(record + 20, true);
  return Buffer.from(file.subarray(from, to)).toString("hex");
}

describe("A package that is rewritten", () => {
  it("is the same file, byte for byte, where nothing changes", () => {
    expect(Buffer.from(rewritten(plain, new Map()))).toEqual(Buffer.from(plain));
  });

  it("keeps the packed bytes of every part that does not change", () => {
    const changed = rewritten(plain, new Map([["a.xml", [encode("<a>now "), encode("longer</a>")]]]));
    expect(decode(unzipSync(changed)["a.xml"])).toBe("<a>now longer</a>");
    for (const name of ["xl/b.bin", "c.xml"]) expect(bytesOf(changed, name)).toBe(bytesOf(plain, name));
    expect(bytesOf(changed, "a.xml")).not.toBe(bytesOf(plain, "a.xml"));
  });

  it("leaves the bytes that it was read from as they are", () => {
    const before = Buffer.from(plain);
    const changed = rewritten(before, new Map([["a.xml", [encode("<a>longer than before</a>")]]]));
    expect(before).toEqual(Buffer.from(plain));
    expect(new Package(Buffer.from(changed)).text("c.xml")).toBe("c");
  });

  it("loses parts and gains parts at its end", () => {
    const changed = rewritten(
      plain,
      new Map([
        ["a.xml", null],
        ["d/é.xml", [encode("new")]],
        ["never.xml", null],
      ]),
    );
    expect(Object.keys(unzipSync(changed))).toEqual(["xl/b.bin", "c.xml", "d/é.xml"]);
    expect(new Package(changed).text("d/é.xml")).toBe("new");
  });

  it("holds what was put into it, whatever that is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 5 }), (pieces) => {
        const changed = rewritten(plain, new Map([["c.xml", pieces.map(encode)]]));
        expect(new Package(changed).text("c.xml")).toBe(decode(Buffer.concat(pieces.map(encode))));
        expect(new Package(changed).names).toEqual(new Package(plain).names);
      }),
    );
  });
});
