// Finds a Chromium-based browser for the tests: the one that is named, one that is installed, Playwright's own.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const { env, platform } = process;

const programFolders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
const onWindows = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];
const onLinux = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const onMac = ["Google Chrome", "Chromium", "Microsoft Edge"];

/** Where browsers are usually installed, by system. */
const usual = {
  win32: () => programFolders.flatMap((folder) => onWindows.map((path) => join(folder, path))),
  darwin: () => onMac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  linux: () => (env.PATH ?? "").split(":").flatMap((folder) => onLinux.map((name) => join(folder, name))),
};

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const installed = () => [...(usual[platform]?.() ?? []), chromium.executablePath()].find(runs);

/** On Debian root may install one; anywhere else that is the user's business. */
function install() {
  const isRootOnDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!isRootOnDebian) return;
  console.log("No browser found: installing chromium with apt-get …");
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-q"], quiet);
  spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"], quiet);
}

/**
 * The path of a browser.
 * @returns {string}
 * @throws where there is none, saying what to do
 */
export function findBrowser() {
  const named = env.APSIS_BROWSER || env.CHROME_PATH;
  if (named) return named;
  const found = installed() ?? (install(), installed());
  if (found) return found;
  throw new Error("No browser found: install Chromium, Chrome or Edge, or name one in APSIS_BROWSER.");
}

if (process.argv[1] === import.meta.filename) console.log(findBrowser());
