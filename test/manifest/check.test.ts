import { describe, expect, it } from "@jest/globals";
import { check, rules } from "../../tools/manifest/check.js";
import { broken } from "./broken";
import { manifest, site } from "./site";

const brokenRules = (xml: string, where: Awaited<ReturnType<typeof site>>) => [
  ...new Set(check(xml, where).map(({ rule }) => rule)),
];

describe("the manifest check", () => {
  it("finds no fault in the manifest", async () => {
    expect(check(manifest, await site())).toEqual([]);
  });

  it.each(broken)("finds $title", async ({ xml, files, expected }) => {
    expect(brokenRules(xml, await site(files))).toEqual(expected);
  });

  it("is broken here in every one of its rules", () => {
    const seen = broken.flatMap(({ expected }) => expected);
    expect(Object.keys(rules).filter((rule) => !seen.includes(rule))).toEqual([]);
  });

  it("says that a manifest is not XML at all", async () => {
    expect(brokenRules("<OfficeApp>", await site())).toEqual(["well-formed"]);
  });

  it("names the element, what it must be and what it is", async () => {
    const fault = broken.find(({ title }) => title === "an id that is no GUID");
    expect(check(fault?.xml ?? "", await site())).toEqual([
      { rule: "id", message: "Id must be a GUID with hyphens; got apsis" },
    ]);
  });
});
