import { version } from "../tools/build/settings.js";

// Tests are compiled to CommonJS, file by file, types stripped. The packages named below ship ES modules only and are compiled too.
const modules = [
  "fast-check",
  "pure-rand",
  "satellite\\.js",
  "@ironcalc",
  "office-addin-[^/]+",
  "strip-bom",
  "uuid",
  "node-fetch",
  "fetch-blob",
  "data-uri-to-buffer",
  "formdata-polyfill",
  "@microsoft/app-manifest",
];

const compile = (tsx) => [
  "@swc/jest",
  {
    swcrc: false,
    jsc: {
      parser: { syntax: "typescript", tsx },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

export default {
  rootDir: "..",
  // The one constant that the build puts into the engine.
  globals: { __APSIS_VERSION__: version },
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/bench/"],
  // Its package.json offers an ES module alone, which the resolver of CommonJS does not see.
  moduleNameMapper: { "^satellite\\.js$": "<rootDir>/node_modules/satellite.js/dist/index.js" },
  transform: { "\\.[cm]?ts$": compile(false), "\\.([cm]?js|[jt]sx)$": compile(true) },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join("|")})/)`],
};
