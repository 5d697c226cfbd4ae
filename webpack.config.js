// Builds dist/, the whole add-in as a static site. What differs between builds is in tools/build/settings.js.
import MinimizerPlugin from "minimizer-webpack-plugin";
import { ChecksumsPlugin } from "./tools/build/checksums.js";
import { constants, typescript } from "./tools/build/compile.js";
import { EmitPlugin } from "./tools/build/emit.js";
import { evaluate } from "./tools/build/evaluate.js";
import { icons } from "./tools/build/icons.js";
import { manifest } from "./tools/build/manifest.js";
import { officeCopy } from "./tools/build/office.js";
import { NoticesPlugin } from "./tools/build/notices.js";
import { page } from "./tools/build/page.js";
import { sbom } from "./tools/build/sbom.js";
import { shortcuts } from "./tools/build/shortcuts.js";
import { settings as settingsOf } from "./tools/build/settings.js";

const views = async () => (await evaluate("src/emit/index.ts")).views();

export default (_, { mode = process.env.NODE_ENV || "production" }) => {
  const settings = settingsOf(mode);
  return {
    ...typescript,
    module: {
      rules: [
        ...typescript.module.rules,
        {
          issuerLayer: "cells",
          include: `${import.meta.dirname}/src/catalogue`,
          enforce: "pre",
          loader: `${import.meta.dirname}/tools/build/withoutProse.js`,
        },
      ],
    },
    mode,
    target: ["web", "es2022"],
    context: import.meta.dirname,
    devtool: settings.development ? "source-map" : false,
    entry: {
      functions: { import: "./src/app/functions.ts", layer: "cells" },
      taskpane: "./src/app/taskpane.tsx",
      commands: "./src/app/commands.ts",
    },
    // Each script stands alone, without a shared chunk or runtime. What the pane loads later lies beside its page, and has a
    // new address whenever it is another one.
    output: {
      filename: "[name].js",
      chunkFilename: "[name].js?[contenthash]",
      path: `${import.meta.dirname}/dist`,
      publicPath: "",
      clean: true,
    },
    // No shim for `global`: webpack's is made of `new Function`, which the content security policy refuses.
    node: false,
    experiments: { html: false, layers: true },
    optimization: {
      splitChunks: false,
      minimizer: [
        new MinimizerPlugin({ extractComments: false, minimizerOptions: { format: { comments: false } } }),
      ],
    },
    performance: { hints: false },
    plugins: [
      constants(settings),
      page(settings),
      new EmitPlugin(views),
      new EmitPlugin(() => manifest(settings)),
      new EmitPlugin(icons),
      new EmitPlugin(shortcuts),
      new EmitPlugin(sbom),
      ...(settings.office.copied ? [officeCopy()] : []),
      new NoticesPlugin(),
      new ChecksumsPlugin(),
    ],
  };
};
