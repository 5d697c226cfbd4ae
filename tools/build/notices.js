// THIRD-PARTY-NOTICES.txt: name, version, licence and its full text for every package that went into a bundle.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

const { Compilation, sources } = webpack;

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const licenceFile = /^(licen[cs]e|copying|notice)/i;

// Packages that declare a licence and are published without its text.
const textless = new Map([["@fluentui/react-icons", "licences/react-icons.txt"]]);

// A concatenated module stands for the modules within it.
const parts = (module) => module.modules ?? [module];

function bundled(compilation) {
  const chunked = [...compilation.modules].filter((module) =>
    compilation.chunkGraph.getNumberOfModuleChunks(module),
  );
  const files = chunked.flatMap((module) => [...parts(module)]).map((module) => module.resource ?? "");
  return [...new Set(files.map((file) => packageFolder.exec(file)?.[0]).filter(Boolean))];
}

function licenceFiles(folder, name) {
  const own = readdirSync(folder).filter((file) => licenceFile.test(file));
  if (own.length > 0) return own.sort().map((file) => join(folder, file));
  if (textless.has(name)) return [new URL(textless.get(name), import.meta.url)];
  throw new Error(
    `${name} is bundled and brings no licence text; find it and name it in tools/build/notices.js`,
  );
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = licenceFiles(folder, name).map((file) => readFileSync(file, "utf8"));
  const tidy = texts.map((text) => text.replaceAll("\r\n", "\n").trim());
  return [`${name} ${version} (${license})`, ...tidy].join("\n\n");
}

const heading = "The scripts of this add-in contain the following packages.";
const rule = "-".repeat(80);

export class NoticesPlugin {
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        const notices = bundled(compilation).map(notice).sort();
        const text = [heading, ...notices].join(`\n\n${rule}\n\n`);
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", new sources.RawSource(`${text}\n`));
      });
    });
  }
}
