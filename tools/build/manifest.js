// The manifest of one deployment: its host in every address and, for development, its own id, name and namespace.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { root } from "./settings.js";

const sourceHost = "https://localhost:3000";
const sourceNamespace = 'id="Functions.Namespace" DefaultValue="APSIS"';

// office-addin-manifest works on files and rewrites them whole, without the comments: good enough for development only.
async function renamed(text, { id, name }) {
  const folder = await mkdtemp(join(tmpdir(), "apsis-manifest-"));
  try {
    const file = join(folder, "manifest.xml");
    await writeFile(file, text);
    await OfficeAddinManifest.modifyManifestFile(file, id, name);
    return `${await readFile(file, "utf8")}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function manifest(settings) {
  const source = await readFile(new URL("manifest.xml", root), "utf8");
  const hosted = source
    .replaceAll(sourceHost, settings.host)
    .replace(sourceNamespace, sourceNamespace.replace("APSIS", settings.namespace));
  return { "manifest.xml": settings.development ? await renamed(hosted, settings) : hosted };
}
