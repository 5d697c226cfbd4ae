// How TypeScript becomes JavaScript, the same for the add-in and for the views that are evaluated while it is built.
import webpack from "webpack";
import { version } from "./settings.js";

const swc = (extension, tsx) => ({
  test: new RegExp(`\\.${extension}$`),
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    swcrc: false,
    jsc: {
      parser: { syntax: "typescript", tsx },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
});

export const typescript = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swc("ts", false), swc("tsx", true)] },
};

/** The build-time constants, each a name that TypeScript sources declare and use. */
export const constants = ({ namespace }) =>
  new webpack.DefinePlugin({
    __APSIS_VERSION__: JSON.stringify(version),
    __APSIS_NAMESPACE__: JSON.stringify(namespace),
  });
