// Office.js served from our own host: the part of Microsoft's package that Excel asks for, unmodified, in dist/office/.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { root } from "./settings.js";

const folder = fileURLToPath(new URL("node_modules/@microsoft/office-js", root));

// Read from Office.js itself: it loads one file for the host it finds itself in, the strings of the user's language,
// the mapping table outside an add-in frame, its telemetry and, where the web host is not one of Microsoft's, a page of trust.
const patterns = [
  "LICENSE.md",
  "dist/office.js",
  "dist/o15apptofilemappingtable.js",
  "dist/excel-{web-16.00,mac-16.00,win32-16.00,win32-16.01}.js",
  "dist/*/office_strings.js",
  "dist/telemetry/oteljs_agave.js",
  "dist/ariatelemetry/aria-web-telemetry.js",
  "dist/agaveerrorux/**",
];

// Office.js asks for AgaveErrorUX in this spelling, the package holds it in lower case, and web servers tell the two apart.
const served = (path) =>
  path
    .replaceAll("\\", "/")
    .replace(/^dist\//, "")
    .replace(/^agaveerrorux\//, "AgaveErrorUX/");

export const officeCopy = () =>
  new CopyPlugin({
    patterns: patterns.map((from) => ({
      from,
      context: folder,
      to: ({ absoluteFilename }) => `office/${served(relative(folder, absoluteFilename))}`,
      info: { minimized: true },
    })),
  });
