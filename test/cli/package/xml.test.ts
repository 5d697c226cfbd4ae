import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { elementsOf } from "../../../src/cli/package/elements";
import { FileFailure } from "../../../src/cli/package/failure";
import { attributesXml, escaped, readXml } from "../../../src/cli/package/xml";

const SAMPLE =
  '\uFEFF<?xml version="1.0"?>\r\n<x:a b="1 &amp; &#10;2">é😀\r\n<c/><!-- no --><d e=\'"\'>t &lt; <![CDATA[<u>]]></d ></x:a>';

const pieces = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];

function read(texts: Iterable<string>): string[] {
  const seen: string[] = [];
  let text = "";
  readXml("part", texts, {
    opened: ({ tag, attributes, from, to }) =>
      seen.push(`${tag} ${JSON.stringify(attributes)} ${from}-${to}`),
    text: (piece) => (text += piece),
    closed: ({ name, to }) => seen.push(`/${name} ${to}`),
  });
  return [...seen, text.replaceAll("\n", "")];
}

describe("XML", () => {
  it("is read with the place of every tag in the text", () => {
    for (const { tag, from, to, end } of elementsOf("part", SAMPLE)) {
      expect(SAMPLE.slice(from, to)).toMatch(new RegExp(`^<${tag}[^]*>$`));
      expect(SAMPLE.slice(from, end)).toMatch(new RegExp(`^<${tag}[^]*(/>|</${tag} ?>)$`));
    }
    expect(elementsOf("part", SAMPLE).map(({ name, depth, text }) => [name, depth, text])).toEqual([
      ["a", 0, "é😀\n"],
      ["c", 1, ""],
      ["d", 1, "t < <u>"],
    ]);
  });

  it("is read the same in pieces of any size", () => {
    for (let size = 1; size < SAMPLE.length; size++)
      expect(read(pieces(SAMPLE, size))).toEqual(read([SAMPLE]));
  });

  it("is refused where it is not well-formed", () => {
    for (const text of [
      "",
      "text",
      "<a>",
      "<a></b>",
      "<a b=1/>",
      "<a/><a/>",
      "<a>&nbsp;</a>",
      "<a b='<'/>",
      "<a>\u0001</a>",
    ])
      expect(() => read([text])).toThrow(/^its part part is not well-formed XML: /);
  });

  it("is refused with a DTD, whatever that declares", () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>';
    for (const text of [laughs, outside]) expect(() => read([text])).toThrow("its part part declares a DTD");
  });

  it("is refused where elements stand too deep or a text never ends", () => {
    expect(() => read(["<a>".repeat(200)])).toThrow("its part part nests elements too deeply");
    const endless = function* (): Generator<string> {
      yield "<a>";
      for (;;) yield "x".repeat(2 ** 20);
    };
    expect(() => read(endless())).toThrow("its part part has a text or tag that is too long");
  });

  it("holds any text that is written into it", () => {
    const character = fc.constantFrom("&", "<", ">", '"', "'", "\n", "\r", "\t", " ", "é", "😀", "]]>", "a");
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join("");
        const [element] = elementsOf("part", `<a${attributesXml({ b: text })}>${escaped(text)}</a>`);
        expect([element.attributes.b, element.text]).toEqual([text, text]);
      }),
    );
  });

  it("fails with a sentence for the name of the file", () => {
    expect(new FileFailure("it is empty").message).toBe("it is empty");
  });
});
