// What differs between one build and another: the mode, the host it is deployed to and whose copy of Office.js the page loads.
import { readFileSync } from "node:fs";

export const root = new URL("../../", import.meta.url);

const declared = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

export const version = declared.version;

/** The names of the packages that the add-in is made of. */
export const dependencies = Object.keys(declared.dependencies);

const microsoft = "https://appsforoffice.microsoft.com";

// Excel tells add-ins apart by id and functions by namespace, so a developer can have both builds installed at once.
const identities = {
  production: { name: "Apsis", namespace: "APSIS", host: "https://apsis.invalid" },
  development: {
    id: "99f91484-12c7-419e-9474-cd0e3343a16a",
    name: "Apsis (development)",
    namespace: "APSISDEV",
    host: "https://localhost:3000",
  },
};

const libraries = {
  microsoft: { script: `${microsoft}/lib/1/hosted/office.js`, origin: microsoft, connect: microsoft },
  self: { script: "office/office.js", origin: "'self'", connect: "'none'" },
};

function httpsOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && url.origin === text.replace(/\/$/, "").toLowerCase()) return url.origin;
  throw new Error(`APSIS_HOST must be an https origin, such as https://bank.example; got ${text}`);
}

function choice(name, value, choices) {
  if (value in choices) return value;
  throw new Error(`${name} must be ${Object.keys(choices).join(" or ")}; got ${value}`);
}

/** @param {string} mode @param {Record<string, string | undefined>} environment */
export function settings(mode, environment = process.env) {
  const identity = identities[choice("mode", mode, identities)];
  const office = choice("APSIS_OFFICE_JS", environment.APSIS_OFFICE_JS || "microsoft", libraries);
  return {
    ...identity,
    host: httpsOrigin(environment.APSIS_HOST || identity.host),
    development: mode === "development",
    office: { ...libraries[office], copied: office === "self" },
  };
}
