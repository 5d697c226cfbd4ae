// Serves the workbench with an add-in beside it, as a deployment would serve the add-in: http://localhost:PORT.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = new URL("../../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));

const read = (file) => readFileSync(file, "utf8");

const officeAddress = /(<script[^>]* src=")[^"]*office\.js(")/;

const client = path("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** In place of Microsoft's loader, its client for Excel on the web and what connects that to the grid of the page. */
const officeScript = () => [client, path("build/workbench/web/host.js")].map(read).join("\n");

/** The pane's page, unchanged but for the address of Office.js: the workbench brings its own. */
const panePage = (addIn) => read(`${addIn}/taskpane.html`).replace(officeAddress, "$1/office.js$2");

const send = (response, type, text) => {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(text);
};

/**
 * @param addIn the folder of the built add-in
 * @param book the workbook to open, a JSON file
 */
export function workbenchServer({ addIn = path("dist"), book = path("build/workbench/book.json") } = {}) {
  const files = (folder) => sirv(folder, { dev: true });
  const folders = [files(path("build/workbench/web")), files(addIn)];
  const pages = {
    "/taskpane.html": (response) => send(response, "text/html; charset=utf-8", panePage(addIn)),
    "/office.js": (response) => send(response, "text/javascript; charset=utf-8", officeScript()),
    "/book.json": (response) => send(response, "application/json; charset=utf-8", read(book)),
  };
  const notFound = (response) => response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
  return createServer((request, response) => {
    const page = pages[new URL(request.url, "http://localhost").pathname];
    if (page) return page(response);
    const [first, second] = folders;
    return first(request, response, () => second(request, response, () => notFound(response)));
  });
}

/** Starts to listen and gives the address; port 0 takes any free port. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(`http://localhost:${server.address().port}/`));
  });
}
