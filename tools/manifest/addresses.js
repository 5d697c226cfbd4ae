// Addresses are https, on one host, and lead to a file of the site.
import { label, value } from "./read.js";

const longest = 2048;

const names = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "bt:Image",
  "bt:Url",
  "ExtendedOverrides",
];

// An element with a resid points at an address and holds none.
const addressed = ({ named }) => named(...names).filter((element) => !element.hasAttribute("resid"));

const origin = (element) => (URL.canParse(value(element)) ? new URL(value(element)).origin : value(element));

// What the deployment serves itself; a page of help may live elsewhere.
const served = (manifest) => addressed(manifest).filter((element) => element.nodeName !== "SupportUrl");

/** The file of the site that an address leads to. */
export const file = (element, { site }) =>
  URL.canParse(value(element)) ? site.read(new URL(value(element)).pathname.slice(1)) : undefined;

function elsewhere(manifest) {
  const [home] = addressed(manifest).filter((element) => element.nodeName === "SourceLocation");
  return served(manifest).filter((element) => home && origin(element) !== origin(home));
}

export const addresses = {
  https: (manifest) =>
    addressed(manifest)
      .filter((element) => !value(element).startsWith("https://"))
      .map((element) => `${label(element)} must be an https address; got ${value(element)}`),
  "address-length": (manifest) =>
    addressed(manifest)
      .filter((element) => value(element).length > longest)
      .map(
        (element) => `${label(element)} must be ${longest} characters at most; got ${value(element).length}`,
      ),
  "one-host": (manifest) =>
    elsewhere(manifest).map(
      (element) => `${label(element)} must be on the host of the pane; got ${origin(element)}`,
    ),
  "file-exists": (manifest) =>
    served(manifest)
      .filter((element) => !file(element, manifest))
      .map((element) => `${label(element)} must lead to a file of the site; got ${value(element)}`),
};
