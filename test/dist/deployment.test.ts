// A second build, for a bank that serves Office.js itself.
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { bytes, checksums, files, policy, scripts, text } from "./built";

const folder = "build/bank";
const minute = 60_000;

beforeAll(() => {
  const environment = {
    ...process.env,
    NODE_ENV: "production",
    APSIS_HOST: "https://bank.example",
    APSIS_OFFICE_JS: "self",
  };
  const webpack = ["node_modules/webpack/bin/webpack.js", "--output-path", folder];
  execFileSync(process.execPath, webpack, { env: environment, stdio: "pipe" });
}, 3 * minute);

describe("a second build with another host and its own copy of Office.js", () => {
  const deploymentOnly = ["manifest.xml", "taskpane.html", "SHA256SUMS"];

  it("has the same bytes in every file that the deployment does not concern", () => {
    const same = files("dist").filter((name) => !deploymentOnly.includes(name));
    expect(same.filter((name) => !bytes(folder, name).equals(bytes("dist", name)))).toEqual([]);
  });

  it("differs from dist in the manifest by the host alone", () => {
    const host =
      /SourceLocation DefaultValue="(https:\/\/[^/]+)/.exec(text("dist", "manifest.xml"))?.[1] ?? "";
    expect(host).not.toBe("https://bank.example");
    expect(text(folder, "manifest.xml").replaceAll("https://bank.example", host)).toBe(
      text("dist", "manifest.xml"),
    );
  });

  it("loads Office.js from its own host and allows no other", () => {
    const page = text(folder, "taskpane.html");
    expect(scripts(page)[0]).toBe("office/office.js");
    expect(policy(page)).toMatchObject({
      "script-src": "'self'",
      "connect-src": "'none'",
      "frame-src": "'self'",
    });
    expect(page).not.toContain("https:");
  });

  it("serves Microsoft's files unmodified, with their licence", () => {
    const copies = files(folder).filter((name) => name.startsWith("office/") && name !== "office/LICENSE.md");
    const original = (name: string) => name.replace(/^office\//, "").replace("AgaveErrorUX", "agaveerrorux");
    const dist = "node_modules/@microsoft/office-js/dist";
    expect(copies.filter((name) => !bytes(folder, name).equals(bytes(dist, original(name))))).toEqual([]);
    expect(copies).toEqual(
      expect.arrayContaining([
        "office/office.js",
        "office/excel-win32-16.01.js",
        "office/de-de/office_strings.js",
      ]),
    );
    expect(text(folder, "office/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  });

  it("carries the digest of every file", () => {
    expect(text(folder, "SHA256SUMS")).toBe(checksums(folder));
  });
});
