import { expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { engineVersion } from "../../src/engine/version";

it("The engine's version is the package's, and a semantic one.", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(engineVersion()).toBe(version);
  expect(version).toMatch(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
});
