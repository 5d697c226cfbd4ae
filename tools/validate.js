// npm run validate: checks dist/manifest.xml here and, where there is a network, with Microsoft's own validator.
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { validateManifest } from "office-addin-manifest";
import { check } from "./manifest/check.js";
import { folder } from "./manifest/read.js";

const [path = "dist/manifest.xml"] = process.argv.slice(2);

function offline() {
  const faults = check(readFileSync(path, "utf8"), folder(dirname(path)));
  for (const { rule, message } of faults) console.error(`${rule}: ${message}`);
  console.log(
    `Offline: ${faults.length === 0 ? "no fault found" : `${faults.length} faults found`} in ${path}.`,
  );
  return faults.length === 0;
}

async function online() {
  const { isValid, report, status, statusText } = await validateManifest(path);
  if (!report) throw new Error(`it answered ${status} ${statusText}`);
  for (const { title, content } of report.errors ?? []) console.error(`${title}: ${content}`);
  console.log(`Microsoft's validator: ${isValid ? "accepted" : "refused"}.`);
  return isValid;
}

async function onlineWhereReachable() {
  try {
    return await online();
  } catch (error) {
    console.log(
      `Microsoft's validator could not be asked, so the manifest was checked offline only. ${error.message}`,
    );
    return true;
  }
}

if (!existsSync(path)) throw new Error(`${path} does not exist; npm run build makes it`);
const results = [offline(), await onlineWhereReachable()];
process.exitCode = results.every(Boolean) ? 0 : 1;
