import { afterAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileFailure } from "../../../src/cli/package/failure";
import { writeWhole } from "../../../src/cli/package/write";

const folder = mkdtempSync(join(tmpdir(), "apsis-"));
const target = join(folder, "book.xlsx");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("A file that is written", () => {
  it("takes the place of the old one at once, with nothing beside it", () => {
    writeFileSync(target, "old");
    writeWhole(target, [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    expect([...readFileSync(target)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
  });

  it("stays as it was where its making fails half way", () => {
    writeFileSync(target, "old");
    const failing = function* (): Generator<Uint8Array> {
      yield Uint8Array.of(1, 2);
      throw new FileFailure("it is damaged");
    };
    expect(() => {
      writeWhole(target, failing());
    }).toThrow("it is damaged");
    expect(readFileSync(target, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
  });

  it("is refused where its folder is not there", () => {
    expect(() => {
      writeWhole(join(folder, "none", "book.xlsx"), []);
    }).toThrow("it cannot be written there");
  });
});
