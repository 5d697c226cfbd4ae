import { describe, expect, it } from "@jest/globals";
import { changedContentTypes } from "../../../src/cli/package/contentTypes";
import { Package } from "../../../src/cli/package/package";
import {
  changedRelationships,
  freeId,
  relationshipsOf,
  relationshipsPart,
} from "../../../src/cli/package/relationships";
import { zipOf } from "./zip";

const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>' +
  '<Relationship Id="rId2" Type="http://x/customXml" Target="../customXml/item1.xml"/>' +
  '<Relationship Id="rId3" Type="http://x/styles" Target="/xl/styles.xml"/>' +
  '<Relationship Id="rId4" Type="http://x/externalLink" Target="file:///c:/other.xlsx" TargetMode="External"/></Relationships>';

const fileWith = (text: string): Package => new Package(zipOf({ "xl/_rels/workbook.xml.rels": text }));

describe("The relationships of a part", () => {
  it("lie in a folder beside it", () => {
    expect(relationshipsPart("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
    expect(relationshipsPart("")).toBe("_rels/.rels");
  });

  it("name other parts from where it lies, from the root, or something outside", () => {
    expect(relationshipsOf(fileWith(RELATIONSHIPS), "xl/workbook.xml")).toEqual([
      { id: "rId1", kind: "worksheet", part: "xl/worksheets/sheet1.xml" },
      { id: "rId2", kind: "customXml", part: "customXml/item1.xml" },
      { id: "rId3", kind: "styles", part: "xl/styles.xml" },
      { id: "rId4", kind: "externalLink" },
    ]);
    expect(relationshipsOf(fileWith(RELATIONSHIPS), "xl/other.xml")).toEqual([]);
  });

  it("are refused where they leave the file", () => {
    const leaving = RELATIONSHIPS.replace("../customXml", "../../customXml");
    expect(() => relationshipsOf(fileWith(leaving), "xl/workbook.xml")).toThrow(
      "its part xl/workbook.xml refers to ../../customXml/item1.xml, outside the file",
    );
  });

  it("lose some and gain others, the rest as it was", () => {
    const added = [{ id: "rIdApsis1", type: "http://x/customXml", target: "../customXml/item2.xml" }];
    const changed = changedRelationships("part", RELATIONSHIPS, new Set(["rId2"]), added);
    expect(changed).toBe(
      RELATIONSHIPS.replace(/<Relationship Id="rId2"[^>]*>/, "").replace(
        "</Relationships>",
        '<Relationship Id="rIdApsis1" Type="http://x/customXml" Target="../customXml/item2.xml"/></Relationships>',
      ),
    );
    expect(changedRelationships("part", changed, new Set(["rIdApsis1"]), [])).toBe(
      RELATIONSHIPS.replace(/<Relationship Id="rId2"[^>]*>/, ""),
    );
    expect(changedRelationships("part", "<Relationships/>", new Set(), added)).toMatch(
      /^<Relationships><Relationship /,
    );
  });

  it("have an id to spare", () => {
    expect(freeId([{ id: "rIdApsis1", kind: "" }])).toBe("rIdApsis2");
  });
});

describe("The list of content types", () => {
  it("loses the types of some parts and gains those of others", () => {
    const text =
      '<Types><Default Extension="xml" ContentType="a"/><Override PartName="/xl/calcChain.xml" ContentType="b"/></Types>';
    expect(changedContentTypes(text, ["xl/calcchain.xml"], new Map([["customXml/item1.xml", "c"]]))).toBe(
      '<Types><Default Extension="xml" ContentType="a"/><Override PartName="/customXml/item1.xml" ContentType="c"/></Types>',
    );
  });
});
