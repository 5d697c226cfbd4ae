import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { OfficeAddinManifest } from "office-addin-manifest";
import { manifest as deployed } from "../../tools/build/manifest.js";
import { settings, version } from "../../tools/build/settings.js";
import { check } from "../../tools/manifest/check.js";
import { manifest, site } from "./site";

const folder = mkdtempSync(join(tmpdir(), "apsis-test-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function built(mode: string, environment: Record<string, string> = {}) {
  const { "manifest.xml": xml } = await deployed(settings(mode, environment));
  const path = join(folder, "manifest.xml");
  writeFileSync(path, xml);
  return { xml, info: await OfficeAddinManifest.readManifestFile(path) };
}

const hosts = (xml: string) =>
  new Set([...xml.matchAll(/DefaultValue="(https:\/\/[^/"]+)/g)].map(([, host]) => host));

describe("the manifest of a deployment", () => {
  it("is read by Microsoft's own reader", async () => {
    const { info } = await built("production", { APSIS_HOST: "https://bank.example" });
    expect(info).toMatchObject({
      version: `${version}.0`,
      displayName: "Apsis",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      iconUrl: "https://bank.example/icons/apsis-32.png",
      defaultSettings: { sourceLocation: "https://bank.example/taskpane.html" },
    });
  });

  it("names the host of the deployment everywhere", async () => {
    const { xml } = await built("production", { APSIS_HOST: "https://bank.example:8443" });
    expect(hosts(xml)).toEqual(new Set(["https://bank.example:8443"]));
    expect(check(xml, await site())).toEqual([]);
  });

  it("names a host that cannot exist where none is given", async () => {
    const { xml } = await built("production");
    expect(hosts(xml)).toEqual(new Set(["https://apsis.invalid"]));
  });

  it("keeps the comments and the layout of the source in production", async () => {
    const { xml } = await built("production", { APSIS_HOST: "https://localhost:3000" });
    expect(xml).toBe(manifest);
  });

  it("has an id, a name and a namespace of its own in development", async () => {
    const { xml, info } = await built("development");
    expect(info.id).not.toBe(/<Id>(.*)<\/Id>/.exec(manifest)?.[1]);
    expect(info.displayName).toBe("Apsis (development)");
    expect(xml).toContain('id="Functions.Namespace" DefaultValue="APSISDEV"');
    expect(hosts(xml)).toEqual(new Set(["https://localhost:3000"]));
    expect(check(xml, await site())).toEqual([]);
  });

  it.each(["http://bank.example", "bank.example", "https://bank.example/apsis", "https://", "javascript:0"])(
    "refuses %s as a host",
    (host) => {
      expect(() => void settings("production", { APSIS_HOST: host })).toThrow(
        `APSIS_HOST must be an https origin, such as https://bank.example; got ${host}`,
      );
    },
  );

  it("refuses another library than the two it knows", () => {
    expect(() => void settings("production", { APSIS_OFFICE_JS: "mine" })).toThrow(
      "APSIS_OFFICE_JS must be microsoft or self; got mine",
    );
  });
});
