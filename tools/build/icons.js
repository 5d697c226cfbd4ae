// Draws icons/<name>-<size>.png from src/app/icons, in every name and size that the manifest asks for.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { root } from "./settings.js";

// Below 32 pixels the drawing with fewer and heavier strokes reads better.
const largestSmallSize = 24;

let ready;

async function renderer() {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(wasm));
}

async function icon(name, size) {
  const drawing = size <= largestSmallSize ? `${name}-small` : name;
  const svg = await readFile(new URL(`src/app/icons/${drawing}.svg`, root), "utf8");
  return Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());
}

export async function icons() {
  await (ready ??= renderer());
  const manifest = await readFile(new URL("manifest.xml", root), "utf8");
  const images = {};
  for (const [file, name, size] of manifest.matchAll(/icons\/([a-z]+)-(\d+)\.png/g)) {
    images[file] ??= await icon(name, Number(size));
  }
  return images;
}
