import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { digest } from "../../src/sheet/digest";
import type { BlockState } from "../../src/sheet/plans";
import { chunked, remembered, statesOf } from "../../src/sheet/state";
import { FORMAT, migrated, migrations } from "../../src/sheet/state/migrations";
import { partOf, partXml } from "../../src/sheet/state/part";

const parts = (xmls: readonly string[]): { id: string; xml: string }[] =>
  xmls.map((xml, index) => ({ id: `{${index}}`, xml }));

const text = fc.string({ unit: "binary", maxLength: 40 });
const values = fc.dictionary(
  text,
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), text, fc.boolean()),
);
const state: fc.Arbitrary<BlockState> = fc.record({
  id: text,
  model: text,
  deal: text,
  place: text,
  revision: fc.nat(1e6),
  version: text,
  written: fc.double({ min: 0, max: 1e5, noNaN: true }),
  inputs: values,
  outputs: values,
  scenarios: fc.array(fc.record({ name: text, inputs: values }), { maxLength: 2 }),
});

const plain: BlockState = {
  id: "VCI_II",
  model: "chip-vehicle",
  deal: 'VCI <II> & "co"',
  place: "'VCI II'!A1:L180",
  revision: 3,
  version: "0.1.0",
  written: 46112.5,
  inputs: { cost: 5300, loan: "" },
  outputs: { rent: 320.5 },
  scenarios: [{ name: "Lower\nyield", inputs: { annualYield: 0.09 } }],
};

const same = (one: unknown, other: unknown): void => {
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
};

describe("A digest", () => {
  it("is the start of SHA-256 of the text in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (given) => {
        expect(digest(given)).toBe(createHash("sha256").update(given).digest("hex").slice(0, 12));
      }),
      { numRuns: 500 },
    );
  });
});

describe("The state of a block", () => {
  it("comes back from its parts as it was", () => {
    fc.assert(
      fc.property(state, (given) => {
        const found = remembered(parts(statesOf(given)));
        same(found.get(given.id)?.state, JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it("is one small well-formed element with nothing to escape left", () => {
    const [xml, ...more] = statesOf(plain);
    expect(more).toEqual([]);
    expect(xml).toMatch(
      /^<state xmlns="urn:apsis:state" format="2" block="VCI_II" revision="3" [^<>]*>[^<>]*<\/state>$/,
    );
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  it("is cut into parts below a megabyte, in whichever order they come back", () => {
    const large = { ...plain, inputs: { note: '&"😀'.repeat(80_000) } };
    const xmls = statesOf(large);
    expect(xmls.length).toBeGreaterThan(3);
    for (const xml of xmls) expect(Buffer.byteLength(xml)).toBeLessThan(1_000_000);
    same(remembered(parts([...xmls].reverse())).get("VCI_II")?.state, large);
    expect(remembered(parts(xmls.slice(1))).get("VCI_II")?.state).toBeUndefined();
  });

  it("cuts between characters, never within one", () => {
    expect(chunked("a😀&b", 5)).toEqual(["a😀", "&", "b"]);
  });

  it("of a newer revision goes before an older one, and an older whole one before a broken newer one", () => {
    const newer = statesOf({ ...plain, revision: 4 });
    const both = [...statesOf(plain), ...newer];
    expect(remembered(parts(both)).get("VCI_II")).toMatchObject({ revision: 4, state: { revision: 4 } });
    const broken = [...statesOf(plain), ...newer.map((xml) => xml.replace("0.1.0", "0.1.1"))];
    expect(remembered(parts(broken)).get("VCI_II")).toMatchObject({ revision: 4, state: { revision: 3 } });
  });

  it("is not believed once its text was changed", () => {
    const changed = statesOf(plain).map((xml) => xml.replace("5300", "5400"));
    expect(remembered(parts(changed)).get("VCI_II")).toEqual({
      block: "VCI_II",
      revision: 3,
      parts: ["{0}"],
    });
  });

  it("of the first format gains what later ones hold", () => {
    const { scenarios, place, ...first } = plain;
    expect([scenarios.length, place.length]).toEqual([1, 16]);
    const older = JSON.stringify(first);
    const whole = { block: "VCI_II", revision: 3, part: 1, parts: 1, digest: digest(older), text: older };
    expect(remembered(parts([partXml({ ...whole, format: 1 })])).get("VCI_II")?.state).toEqual({
      ...plain,
      place: "",
      scenarios: [],
    });
    const future = partXml({ ...whole, format: FORMAT + 1 });
    expect(remembered(parts([future])).get("VCI_II")).not.toHaveProperty("state");
  });

  it("has a migration from each format to the next", () => {
    expect(migrations).toHaveLength(FORMAT - 1);
    expect(migrated({}, 0)).toBeUndefined();
  });
});

describe("Hostile custom XML", () => {
  const mutated = fc
    .tuple(fc.nat(400), fc.nat(40), fc.string({ unit: "binary", maxLength: 20 }))
    .map(([at, length, put]) => {
      const [xml] = statesOf(plain);
      return xml.slice(0, at) + put + xml.slice(at + length);
    });

  it("never throws and is never believed", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), mutated), { maxLength: 4 }), (xmls) => {
        for (const { state: found } of remembered(parts(xmls)).values()) if (found) same(found, plain);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "<!DOCTYPE x [<!ENTITY a 'b'>]><state xmlns='urn:apsis:state'>&a;</state>",
    '<state format="2" block="a" revision="-1" part="1" parts="1" digest="">{}</state>',
    '<state format="2" block="a" revision="1" part="2" parts="1" digest="">{}</state>',
    "<state>",
    "",
  ])("such as %s is none of ours", (xml) => {
    expect(partOf(xml)).toBeUndefined();
  });

  it("may carry a declaration, a prefix and numbered characters, as a host may write it again", () => {
    const [xml] = statesOf(plain);
    const again = xml
      .replace("<state xmlns=", "<?xml version='1.0'?>\n<a:state xmlns:a=")
      .replace("</state>", "</a:state>")
      .replaceAll("&quot;", "&#34;");
    expect(remembered(parts([again])).get("VCI_II")?.state).toEqual(plain);
  });
});
