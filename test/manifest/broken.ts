// The manifest broken in one way at a time, with the rules that must object: the one that it breaks and no other.
import { changed, manifest } from "./site";

interface Broken {
  title: string;
  xml: string;
  files?: Record<string, Buffer | undefined>;
  expected: string[];
}

const letters = (count: number) => "a".repeat(count);

const host = "https://localhost:3000";

const functionsAction = /<Action xsi:type="ExecuteFunction">[^]*?<\/Action>/;
const functionsControl = /<Control [^]*?<\/Control>/;
const execute = (name: string) =>
  `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;

const order: Broken[] = [
  {
    title: "an element out of order",
    xml: changed(/<Version>.*<\/Version>\s*/, "").replace("<Id>", "<Version>0.1.0.0</Version><Id>"),
    expected: ["element-order"],
  },
  {
    title: "an element that does not exist",
    xml: changed("<DefaultLocale>", "<Colour>blue</Colour><DefaultLocale>"),
    expected: ["element-order"],
  },
  {
    title: "an element that is missing",
    xml: changed("<DefaultLocale>en-US</DefaultLocale>", ""),
    expected: ["element-order"],
  },
  {
    title: "an extension point of an unknown type",
    xml: changed("PrimaryCommandSurface", "Ribbon"),
    expected: ["element-type"],
  },
];

const identity: Broken[] = [
  { title: "an id that is no GUID", xml: changed(/<Id>.*<\/Id>/, "<Id>apsis</Id>"), expected: ["id"] },
  {
    title: "a version of three numbers",
    xml: changed(/<Version>.*<\/Version>/, "<Version>0.1.0</Version>"),
    expected: ["version"],
  },
  {
    title: "a permission that is too small for a shared runtime",
    xml: changed("ReadWriteDocument", "ReadDocument"),
    expected: ["permissions"],
  },
  {
    title: "a host that is not Excel",
    xml: changed('Name="Workbook"', 'Name="Document"'),
    expected: ["hosts"],
  },
  {
    title: "a requirement set that does not exist",
    xml: changed('Name="ExcelApi"', 'Name="ExcelApis"'),
    expected: ["requirement-set"],
  },
  {
    title: "a version of a requirement set that does not exist",
    xml: changed('MinVersion="1.14"', 'MinVersion="2.0"'),
    expected: ["requirement-set"],
  },
  {
    title: "a namespace with a digit in it",
    xml: changed('DefaultValue="APSIS"', 'DefaultValue="APSIS2"'),
    expected: ["namespace"],
  },
];

const texts: Broken[] = [
  {
    title: "a display name of 126 characters",
    xml: changed('DisplayName DefaultValue="Apsis"', `DisplayName DefaultValue="${letters(126)}"`),
    expected: ["text-length"],
  },
  {
    title: "a description of 251 characters",
    xml: changed(/Description DefaultValue="[^"]*"/, `Description DefaultValue="${letters(251)}"`),
    expected: ["text-length"],
  },
  {
    title: "a short string of 126 characters",
    xml: changed(
      '"Catalogue.Label" DefaultValue="Catalogue"',
      `"Catalogue.Label" DefaultValue="${letters(126)}"`,
    ),
    expected: ["text-length"],
  },
  {
    title: "a long string without a text",
    xml: changed(/"Functions.Tip" DefaultValue="[^"]*"/, '"Functions.Tip"'),
    expected: ["text-length"],
  },
  {
    title: "a control id of 126 characters",
    xml: changed('id="Apsis.Functions"', `id="${letters(126)}"`),
    expected: ["id-length"],
  },
  {
    title: "two controls of one id",
    xml: changed(functionsControl, "$&$&"),
    expected: ["id-unique"],
  },
];

const resources: Broken[] = [
  {
    title: "a resid without a resource",
    xml: changed('<Label resid="Tab.Label" />', '<Label resid="Catalogue" />').replace(
      /<bt:String id="Tab.Label".*/,
      "",
    ),
    expected: ["resid-defined"],
  },
  {
    title: "a tip that names a short string",
    xml: changed('<Title resid="Functions.Label" />', '<Title resid="Functions.Tip" />'),
    expected: ["resid-kind"],
  },
  {
    title: "a resource defined twice",
    xml: changed(/<bt:String id="Tab.Label".*/, "$&$&"),
    expected: ["resid-once"],
  },
  {
    title: "a resource that nothing names",
    xml: changed(/<bt:String id="Tab.Label".*/, '$&<bt:String id="Old.Label" DefaultValue="Old" />'),
    expected: ["resid-used"],
  },
  {
    title: "a resid of 33 characters",
    xml: changed(/"Tab\.Label"/g, `"${letters(33)}"`),
    expected: ["resid-length"],
  },
];

const addresses: Broken[] = [
  {
    title: "an address without https",
    xml: changed(new RegExp(host, "g"), "http://localhost:3000"),
    expected: ["https"],
  },
  {
    title: "an address of more than 2048 characters",
    xml: changed(`${host}/functions.js"`, `${host}/functions.js?${letters(2048)}"`),
    expected: ["address-length"],
  },
  {
    title: "an address on another host",
    xml: changed(
      `"Functions.Script.Url" DefaultValue="${host}`,
      '"Functions.Script.Url" DefaultValue="https://bank.example',
    ),
    expected: ["one-host"],
  },
  {
    title: "functions.json missing from the site",
    xml: manifest,
    files: { "functions.json": undefined },
    expected: ["file-exists"],
  },
  {
    title: "an address that is missing",
    xml: changed(`"Functions.Script.Url" DefaultValue="${host}/functions.js"`, '"Functions.Script.Url"'),
    expected: ["https", "one-host", "file-exists"],
  },
];

const icons: Broken[] = [
  {
    title: "an icon without its largest size",
    xml: changed(/<bt:Image size="80" resid="Icon.Functions.80" \/>/, "").replace(
      /<bt:Image id="Icon.Functions.80".*/,
      "",
    ),
    expected: ["icon-sizes"],
  },
  {
    title: "an icon in a size that Excel does not know",
    xml: changed('size="20" resid="Icon.Apsis.20"', 'size="22" resid="Icon.Apsis.20"'),
    expected: ["icon-sizes", "icon-pixels"],
  },
  {
    title: "a picture of other pixels than declared",
    xml: changed("icons/apsis-48.png", "icons/apsis-40.png"),
    expected: ["icon-pixels"],
  },
  {
    title: "a small icon for high resolution",
    xml: changed(
      'HighResolutionIconUrl DefaultValue="https://localhost:3000/icons/apsis-64.png"',
      'HighResolutionIconUrl DefaultValue="https://localhost:3000/icons/apsis-32.png"',
    ),
    expected: ["icon-pixels"],
  },
  {
    title: "a picture that is no PNG",
    xml: manifest,
    files: { "icons/functions-20.png": Buffer.from("GIF89a") },
    expected: ["icon-pixels"],
  },
];

const runtime: Broken[] = [
  {
    title: "a pane outside the shared runtime",
    xml: changed(
      functionsAction,
      '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane.Url" /></Action>',
    ).replace("<bt:Urls>", `<bt:Urls><bt:Url id="Pane.Url" DefaultValue="${host}/taskpane.html" />`),
    expected: ["shared-runtime"],
  },
  {
    title: "two runtimes",
    xml: changed(/<Runtime .*/, "$&$&"),
    expected: ["shared-runtime"],
  },
  {
    title: "a runtime that ends with the pane",
    xml: changed('lifetime="long"', 'lifetime="short"'),
    expected: ["lifetime"],
  },
  {
    title: "a shared runtime that is not asked for",
    xml: changed(/<Set Name="SharedRuntime".*/, ""),
    expected: ["shared-runtime-required"],
  },
  {
    title: "a command that nothing carries out",
    xml: changed(functionsAction, execute("freeze")),
    expected: ["command-associated"],
  },
];

export const broken = [...order, ...identity, ...texts, ...resources, ...addresses, ...icons, ...runtime];
