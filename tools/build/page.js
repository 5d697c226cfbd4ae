// taskpane.html: Office.js first, then functions.js, which must register before anything else of ours runs, then the pane.
import HtmlWebpackPlugin from "html-webpack-plugin";

/** docs/decisions/content-security-policy.md says why each source is there. */
const policy = ({ origin, connect }) =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": new Set(["'self'", origin]),
    "connect-src": [connect],
    "frame-src": [origin],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  })
    .map(([directive, allowed]) => [directive, ...allowed].join(" "))
    .join("; ");

export const page = ({ office }) =>
  new HtmlWebpackPlugin({
    filename: "taskpane.html",
    template: "src/app/taskpane.html",
    templateParameters: { office: office.script, policy: policy(office) },
    chunks: ["functions", "taskpane", "commands"],
    chunksSortMode: "manual",
    inject: "body",
    scriptLoading: "blocking",
    // A new release gets new addresses, so that no browser pairs the new page with scripts of the old one.
    hash: true,
    minify: false,
  });
