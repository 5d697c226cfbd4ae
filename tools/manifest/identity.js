// Who the add-in says it is and what it asks of Excel.
import { label, value } from "./read.js";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const fourParts = /^\d{1,5}(\.\d{1,5}){3}$/;
// Excel writes the namespace into every saved formula, so it is kept to letters.
const letters = /^[A-Z]{3,32}$/;

// The requirement sets that exist for Excel and the newest version of each; `null` where it may not stand in a manifest.
const requirementSets = {
  AddinCommands: "1.3",
  CustomFunctionsRuntime: "1.5",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  ExcelApi: "1.21",
  IdentityAPI: "1.3",
  ImageCoercion: "1.2",
  KeyboardShortcuts: "1.1",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: null,
  SharedRuntime: "1.2",
};

const beyond = (version, newest) => {
  const [major, minor] = version.split(".").map(Number);
  const [newestMajor, newestMinor] = newest.split(".").map(Number);
  return !(major === newestMajor && minor <= newestMinor);
};

function unknownSet(set) {
  const name = set.getAttribute("Name");
  const version = set.getAttribute("MinVersion") ?? "";
  const newest = requirementSets[name];
  if (newest && !beyond(version, newest)) return [];
  return [`a requirement set must be one that Excel knows; got ${name} ${version}`];
}

const texts = (elements, form, must) =>
  elements
    .filter((element) => !form.test(element.textContent))
    .map((element) => `${element.nodeName} must be ${must}; got ${element.textContent}`);

export const identity = {
  id: ({ named }) => texts(named("Id"), guid, "a GUID with hyphens"),
  version: ({ named }) => texts(named("Version"), fourParts, "four numbers of up to five digits"),
  permissions: ({ named }) =>
    texts(
      named("Permissions"),
      /^ReadWriteDocument$/,
      "ReadWriteDocument, which the settings of a shared runtime need",
    ),
  hosts: ({ named }) =>
    named("Host")
      .filter((host) => (host.getAttribute("Name") ?? host.getAttribute("xsi:type")) !== "Workbook")
      .map((host) => `a host must be Workbook; got ${label(host)}`),
  "requirement-set": ({ named }) => named("Set").flatMap(unknownSet),
  namespace: ({ named, resource }) =>
    named("Namespace")
      .map((element) => resource(element.getAttribute("resid")))
      .filter((string) => string && !letters.test(value(string)))
      .map((string) => `the namespace must be 3 to 32 capital letters; got ${value(string)}`),
};
