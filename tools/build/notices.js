// THIRD-PARTY-NOTICES.txt: name, version, licence and its full text for every package that went into a bundle, and for every
// dependency of the add-in: one that only passes on the exports of others leaves no module of its own.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { dependencies } from "./settings.js";

const { Compilation, sources } = webpack;

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const licenceFile = /^(licen[cs]e|copying|notice)/i;

// Packages that declare a licence and are published without its text.
const textless = new Map([["@fluentui/react-icons", "licences/react-icons.txt"]]);

// A concatenated module stands for the modules within it.
const parts = (module) => [...(module.modules ?? [module])];

function folders(compilation) {
  const inChunk = (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0;
  const modules = [...compilation.modules].filter(inChunk).flatMap(parts);
  const bundled = modules.map(({ resource = "" }) => packageFolder.exec(resource)?.[0]).filter(Boolean);
  const declared = dependencies.map((name) => join(compilation.compiler.context, "node_modules", name));
  return [...new Set([...declared, ...bundled])];
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
        const notices = folders(compilation).map(notice).sort();
        const text = [heading, ...notices].join(`\n\n${rule}\n\n`);
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", new sources.RawSource(`${text}\n`));
      });
    });
  }
}
