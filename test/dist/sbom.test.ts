import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { sbom } from "../../tools/build/sbom.js";
import { text } from "./built";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

const bill = JSON.parse(text("dist", "sbom.json")) as {
  bomFormat: string;
  specVersion: string;
  metadata: { component: Component };
  components: readonly Component[];
};
const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};

describe("sbom.json", () => {
  it("is a CycloneDX bill of materials of this version of the add-in", () => {
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
    expect(bill.metadata.component).toMatchObject({ name: "apsis", version });
  });

  it.each(Object.entries(dependencies))("holds %s in the version that is built in", (name, wanted) => {
    const found = bill.components.find((each) => each.name === name);
    expect(found?.version).toBe(wanted);
  });

  it("says of every package its licence and its digest", () => {
    const bare = bill.components.filter(
      ({ licenses = [], hashes = [] }) => !licenses.length || !hashes.length,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("is the same however often it is made", async () => {
    expect((await sbom())["sbom.json"]).toBe(text("dist", "sbom.json"));
    expect(text("dist", "sbom.json")).not.toMatch(/serialNumber|timestamp/);
  });
});
