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

const refuse = (response, status, text) =>
  response.writeHead(status, { "content-type": "text/plain" }).end(text);

/** Answers with a text that is made at each request: the add-in may be built again while the server runs. */
const made = (type, text) => (response) => {
  try {
    const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" };
    response.writeHead(200, headers).end(text());
  } catch (error) {
    refuse(response, 503, error.message);
  }
};

/**
 * @param {{ addIn?: string, book?: string }} options the folder of the built add-in, and the workbook to open, a JSON file
 * @returns {import("node:http").Server}
 */
export function workbenchServer({ addIn = path("dist"), book = path("build/workbench/book.json") } = {}) {
  const serve = (folder) => sirv(folder, { dev: true });
  const [own, addIns] = [serve(path("build/workbench/web")), serve(addIn)];
  const pages = {
    "/taskpane.html": made("text/html", () => panePage(addIn)),
    "/office.js": made("text/javascript", officeScript),
    "/book.json": made("application/json", () => read(book)),
  };
  return createServer((request, response) => {
    const page = pages[request.url.split("?")[0]];
    if (page) page(response);
    else own(request, response, () => addIns(request, response, () => refuse(response, 404, "Not found")));
  });
}

/**
 * Starts to listen and gives the address; port 0 takes any free port.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<string>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(`http://localhost:${server.address().port}/`));
  });
}
