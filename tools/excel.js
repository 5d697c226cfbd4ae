// npm run excel: builds the development version, serves it to Excel on this machine and builds again at every change.
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../webpack.config.js";
import { certificates } from "./build/certificates.js";
import { root, settings } from "./build/settings.js";

const folder = fileURLToPath(new URL("build/excel/", root));
const { host, name } = settings("development");
const { authority, options } = await certificates(fileURLToPath(new URL("build/certificates", root)));

const configuration = configure({}, { mode: "development" });
const compiler = webpack({
  ...configuration,
  output: { ...configuration.output, path: folder },
  infrastructureLogging: { level: "warn" },
  stats: "errors-warnings",
});

const server = new WebpackDevServer(
  {
    host: "localhost",
    port: 3000,
    server: { type: "https", options },
    // Excel on the web fetches functions.json from its own origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    // Excel loads the manifest from a file.
    devMiddleware: { writeToDisk: true },
    // Nothing is added to the scripts: functions.js must stay what is deployed.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
  },
  compiler,
);

const places = {
  win32: `Put ${folder}manifest.xml into a shared folder that Excel trusts (File > Options > Trust Center > Trusted Add-in Catalogs), then Home > Add-ins > Shared Folder.`,
  darwin: `Copy ${folder}manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, start Excel, then Home > Add-ins.`,
  linux: `In Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, and choose ${folder}manifest.xml. The browser must trust ${authority}.`,
};

await server.start();
console.log(`${name} is served at ${host}.`);
console.log(places[process.platform] ?? places.linux);
