import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { FileFailure } from "../../../src/cli/package/failure";
import { LIMITS } from "../../../src/cli/package/limits";
import { Package } from "../../../src/cli/package/package";
import { recordsOf, withUint16, withUint32, zipOf } from "./zip";

const plain = zipOf({ "a.xml": "<a>some text</a>", "xl/b.xml": "<b/>".padEnd(5000) });
const [first, second] = recordsOf(plain);

const textOf =
  (bytes: Uint8Array, part = "a.xml") =>
  () =>
    new Package(bytes).text(part);

describe("A zip archive", () => {
  it("gives its parts by name, in any case", () => {
    expect(new Package(plain).names).toEqual(["a.xml", "xl/b.xml"]);
    expect(textOf(plain, "A.XML")()).toBe("<a>some text</a>");
    expect(textOf(plain, "c.xml")).toThrow("its part c.xml is missing");
  });

  it("is refused where it is encrypted or an old .xls", () => {
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    expect(textOf(compound)).toThrow("it is encrypted or an old .xls; save it as .xlsx without a password");
    expect(textOf(withUint16(plain, first + 8, 1))).toThrow("it is encrypted; save it without a password");
  });

  it("is refused at whatever byte it is cut off, and with whatever follows it", () => {
    for (let length = 0; length < plain.length; length++)
      expect(textOf(plain.slice(0, length))).toThrow(FileFailure);
    expect(textOf(Uint8Array.of(...plain, 1, 2, 3))).toThrow("no .xlsx file, or only the beginning of one");
  });

  it("is refused where a part says that it is too large", () => {
    const size = 300 * 2 ** 20;
    expect(textOf(withUint32(plain, second + 24, size))).toThrow(/xl\/b\.xml unpacks from \d+ to 314572800/);
    expect(textOf(withUint32(plain, first + 24, LIMITS.part + 1))).toThrow(/more than this reads/);
  });

  it("is refused where all parts together are too large", () => {
    const parts = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}`, new Uint8Array(1e5)]),
    );
    const bytes = recordsOf(zipOf(parts)).reduce(
      (file, at) => withUint32(withUint32(file, at + 24, 2 ** 28), at + 20, 2 ** 21),
      zipOf(parts),
    );
    expect(textOf(bytes)).toThrow("its parts unpack to 2415919104 bytes, more than this reads");
  });

  it("is refused where a part is larger than it says, without unpacking more than that", () => {
    const bomb = zipOf({ "a.xml": new Uint8Array(20e6) });
    const [record] = recordsOf(bomb);
    expect(textOf(bomb)).toThrow(/unpacks from \d+ to 20000000 bytes/);
    expect(textOf(withUint32(bomb, record + 24, 1000))).toThrow("its part a.xml is damaged");
    expect(textOf(withUint32(plain, first + 16, 7))).toThrow("its part a.xml is damaged");
  });

  it("is refused where parts share their bytes", () => {
    const [at] = recordsOf(plain);
    expect(
      textOf(withUint32(plain, second + 42, new DataView(plain.buffer).getUint32(at + 42, true))),
    ).toThrow("it is truncated or damaged");
  });

  it("is refused where it has more parts than a workbook, or is of the form for large files", () => {
    const end = plain.length - 22;
    expect(textOf(withUint16(plain, end + 10, 60_000))).toThrow("it has 60000 parts, more than 20000");
    expect(textOf(withUint16(plain, end + 10, 0xffff))).toThrow("zip64");
    expect(textOf(withUint32(plain, first + 20, 0xffffffff))).toThrow("zip64");
    expect(textOf(withUint16(plain, first + 10, 12))).toThrow("packed in a way that Excel does not write");
  });

  it.each(["../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\evil.xml", "./a.xml"])(
    "is refused where a part is named %j",
    (name) => {
      expect(textOf(zipOf({ [name]: "" }))).toThrow(
        `its part ${JSON.stringify(name)} has a name that leaves`,
      );
    },
  );

  it("is refused where two parts have one name", () => {
    expect(textOf(zipOf({ "a.xml": "", "A.xml": "" }))).toThrow("its part A.xml is there twice");
  });

  it("is refused where a part is not UTF-8", () => {
    expect(textOf(zipOf({ "a.xml": Uint8Array.of(0xff, 0xfe, 0x41) }))).toThrow("a.xml is not UTF-8 text");
  });

  it("with any byte changed is read as it was or refused with a sentence", () => {
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = plain.slice();
        bytes[at] ^= by;
        try {
          const file = new Package(bytes);
          for (const name of file.names) file.text(name);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFailure);
        }
      }),
    );
  });
});
