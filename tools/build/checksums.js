// SHA256SUMS: the digest of every other file, in the form that `sha256sum -c SHA256SUMS` reads.
import { createHash } from "node:crypto";
import webpack from "webpack";

const { Compilation, sources } = webpack;

const digest = (content) => createHash("sha256").update(content).digest("hex");

export class ChecksumsPlugin {
  apply(compiler) {
    // After everything that still adds or changes a file.
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 100;
    compiler.hooks.thisCompilation.tap("ChecksumsPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ChecksumsPlugin", stage }, (assets) => {
        const lines = Object.keys(assets)
          .sort()
          // A script that is loaded later has its digest after its name, in its address alone.
          .map((name) => `${digest(assets[name].buffer())}  ${name.replace(/\?.*/, "")}\n`);
        compilation.emitAsset("SHA256SUMS", new sources.RawSource(lines.join("")));
      });
    });
  }
}
