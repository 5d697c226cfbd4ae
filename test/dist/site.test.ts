import { describe, expect, it } from "@jest/globals";
import { folder } from "../../tools/manifest/read.js";
import { check } from "../../tools/manifest/check.js";
import { checksums, files, policy, scripts, text } from "./built";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const icons = ["apsis", "explain", "functions", "models", "refresh", "share", "whatif"].flatMap((name) =>
  sizes.map((size) => `icons/${name}-${size}.png`),
);

const { dependencies } = JSON.parse(text(".", "package.json")) as { dependencies: Record<string, string> };

describe("dist", () => {
  it("is the whole add-in and nothing else", () => {
    const expected = [
      "SHA256SUMS",
      "THIRD-PARTY-NOTICES.txt",
      "charts.js",
      "commands.js",
      "functions.js",
      "functions.json",
      "manifest.xml",
      "sbom.json",
      "shortcuts.json",
      "taskpane.html",
      "taskpane.js",
      ...icons,
    ];
    expect(files("dist")).toEqual(expected.sort());
  });

  it("carries the digest of every file", () => {
    expect(text("dist", "SHA256SUMS")).toBe(checksums("dist"));
  });

  it("has a manifest without fault, whose addresses lead to its files", () => {
    expect(check(text("dist", "manifest.xml"), folder("dist"))).toEqual([]);
  });

  it("is the production build, whose manifest is the one written by hand but for the host", () => {
    const host =
      /SourceLocation DefaultValue="(https:\/\/[^/]+)/.exec(text("dist", "manifest.xml"))?.[1] ?? "";
    expect(text("dist", "manifest.xml").replaceAll(host, "https://localhost:3000")).toBe(
      text(".", "manifest.xml"),
    );
  });

  it.each(Object.entries(dependencies))("gives notice of %s", (name, version) => {
    expect(text("dist", "THIRD-PARTY-NOTICES.txt")).toContain(`\n${name} ${version} (`);
  });

  it("gives every notice a copyright", () => {
    const [, ...notices] = text("dist", "THIRD-PARTY-NOTICES.txt").split(`\n${"-".repeat(80)}\n`);
    expect(notices.filter((notice) => !/copyright/i.test(notice))).toEqual([]);
  });
});

describe("taskpane.html", () => {
  const page = text("dist", "taskpane.html");

  it("loads Office.js, then functions.js, which registers before anything else of ours runs", () => {
    expect(scripts(page)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
      "commands.js",
    ]);
    expect(page).not.toMatch(/<script[^>]*\b(defer|async|type)\b/);
  });

  it("allows only its own scripts and Microsoft's library", () => {
    expect(policy(page)).toEqual({
      "default-src": "'none'",
      "script-src": "'self' https://appsforoffice.microsoft.com",
      "connect-src": "https://appsforoffice.microsoft.com",
      "frame-src": "https://appsforoffice.microsoft.com",
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data:",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  it("states its policy before it loads a script", () => {
    expect(page.indexOf("Content-Security-Policy")).toBeGreaterThan(0);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });
});
