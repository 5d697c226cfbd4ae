// Which elements stand in which, how often and in what order: Microsoft's schema for task pane add-ins, as far as this add-in uses it.
import { label, type } from "./read.js";

const button = "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?";
const menu = "OverriddenByRibbonApi? Label Supertip Icon? Items";

// What an element holds, read as a regular expression over the names of its children; an element not listed holds none.
const contents = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl " +
    "SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Host: "(Runtimes AllFormFactors DesktopFormFactor)?",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "(Script Page Metadata Namespace? | OfficeTab | CustomTab | OfficeMenu+)",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  OfficeTab: "Group+",
  CustomTab: "Group+ Label",
  OfficeMenu: "Control+",
  Group: "OverriddenByRibbonApi? Label Icon Control+",
  Icon: "bt:Image+",
  Control: `(${button} | ${menu})`,
  Supertip: "Title Description",
  Items: "Item+",
  Item: button.replace("Icon", "Icon?"),
  Action: "(TaskpaneId? SourceLocation Title? | FunctionName)",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

const types = {
  OfficeApp: ["TaskPaneApp"],
  VersionOverrides: ["VersionOverridesV1_0"],
  ExtensionPoint: ["CustomFunctions", "PrimaryCommandSurface", "ContextMenu"],
  Control: ["Button", "Menu"],
  Action: ["ShowTaskpane", "ExecuteFunction"],
};

const pattern = (content) => new RegExp(`^${content.replace(/[\w:]+/g, "(?:$&,)").replaceAll(" ", "")}$`);

function misplaced(element) {
  const content = contents[element.nodeName] ?? "";
  const names = [...element.children].map((child) => child.nodeName);
  if (pattern(content).test(names.map((name) => `${name},`).join(""))) return [];
  return [`${label(element)} must hold ${content || "no element"}; got ${names.join(" ") || "no element"}`];
}

function untyped(element) {
  const allowed = types[element.nodeName];
  if (!allowed || allowed.includes(type(element))) return [];
  return [`the xsi:type of ${element.nodeName} must be ${allowed.join(" or ")}; got ${type(element)}`];
}

export const structure = {
  "element-order": ({ all }) => all.flatMap(misplaced),
  "element-type": ({ all }) => all.flatMap(untyped),
};
