import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Server, get } from "node:http";
import { join } from "node:path";
import { listen, workbenchServer } from "../../tools/workbench/server.js";

let server: Server;
let address: string;

beforeAll(async () => {
  const addIn = join(__dirname, "fixture");
  server = workbenchServer({ addIn, book: join(addIn, "book.json") });
  address = await listen(server, 0);
});

afterAll(() => {
  server.close();
});

/** Sends the path as it is: `fetch` would tidy it up. */
function request(path: string): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve) => {
    get({ port: new URL(address).port, host: "localhost", path }, (response) => {
      let text = "";
      response.on("data", (part) => (text += String(part)));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", text });
      });
    });
  });
}

describe("the server", () => {
  it("serves the add-in's files as they are, with their types", async () => {
    expect((await request("/functions.json")).type).toMatch("application/json");
    expect((await request("/functions.js?v=1")).type).toMatch("text/javascript");
    expect((await request("/book.json")).text).toContain("Example loan");
  });

  it("brings its own Office.js to the pane", async () => {
    const { text } = await request("/taskpane.html");
    expect(text).toContain('<script src="/office.js"></script>');
    expect(text).not.toContain("appsforoffice");
    expect((await request("/office.js")).text).toContain("OfficeExtension");
  });

  it.each([
    "/../package.json",
    "/..%2f..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
    "/nothing.js",
  ])("gives nothing for %s", async (path) => {
    expect((await request(path)).status).toBe(404);
  });
});
