// Office.js served from our own host: the part of Microsoft's package that Excel asks for, unmodified, in dist/office/.
import CopyPlugin from "copy-webpack-plugin";

const folder = "node_modules/@microsoft/office-js";

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
const served = (path) => path.replace(/^dist\//, "").replace(/^agaveerrorux\//, "AgaveErrorUX/");

export const officeCopy = () =>
  new CopyPlugin({
    patterns: patterns.map((from) => ({
      from,
      context: folder,
      to: ({ absoluteFilename }) => `office/${served(absoluteFilename.split(`${folder}/`)[1])}`,
      info: { minimized: true },
    })),
  });
