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
        // What the pane loads later is known by an address with a query; the file's name ends before it.
        const lines = Object.keys(assets)
          .map((address) => `${digest(assets[address].buffer())}  ${address.split("?")[0]}\n`)
          .sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1));
        compilation.emitAsset("SHA256SUMS", new sources.RawSource(lines.join("")));
      });
    });
  }
}
