// Adds files that are made rather than compiled: `make` answers a record of file name and content.
import { join } from "node:path";
import webpack from "webpack";

const { Compilation, sources } = webpack;

export class EmitPlugin {
  constructor(make) {
    this.make = make;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("EmitPlugin", (compilation) => {
      // Made from the sources at large: a watching build makes them again at any change.
      compilation.contextDependencies.add(join(compiler.context, "src"));
      compilation.fileDependencies.add(join(compiler.context, "manifest.xml"));
      compilation.hooks.processAssets.tapPromise({ name: "EmitPlugin", stage }, async () => {
        for (const [name, content] of Object.entries(await this.make())) {
          compilation.emitAsset(name, new sources.RawSource(content));
        }
      });
    });
  }
}
