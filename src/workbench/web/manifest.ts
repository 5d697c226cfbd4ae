// The add-in's manifest as Excel reads it: its name, the prefix of its functions, the page of its pane, its ribbon tab.

export type Action = { kind: "showPane" } | { kind: "execute"; functionName: string };

export interface Button {
  id: string;
  label: string;
  tip: string;
  /** Paths of the icon by size in pixels. */
  icons: Record<number, string>;
  action: Action;
}

export interface Group {
  id: string;
  label: string;
  buttons: Button[];
}

export interface Manifest {
  name: string;
  namespace: string;
  panePath: string;
  tab: string;
  groups: Group[];
  /** What the add-in puts into the menu of a cell. */
  cellMenu: Button[];
  /** Where its keyboard shortcuts are; "" where it has none. */
  shortcutsPath: string;
}

const all = (parent: Document | Element, tag: string) => [...parent.getElementsByTagNameNS("*", tag)];
const child = (parent: Element, tag: string) =>
  [...parent.children].find(({ localName }) => localName === tag);
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? "";

/** The deployment's host is not ours: only the path of an address counts. */
const pathOf = (address: string) => (URL.canParse(address) ? new URL(address).pathname : address);

/** The texts and addresses of the manifest by their ids. */
const resourcesOf = (document: Document): Map<string, string> =>
  new Map(
    all(document, "Resources").flatMap(({ children }) =>
      [...children].flatMap((list) =>
        [...list.children].map((entry) => [entry.id, attribute(entry, "DefaultValue")] as const),
      ),
    ),
  );

export function parseManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const resources = resourcesOf(document);
  const resource = (element: Element | undefined) => resources.get(attribute(element, "resid")) ?? "";

  const actionOf = (control: Element): Action => {
    const action = child(control, "Action");
    if (attribute(action, "xsi:type") === "ShowTaskpane") return { kind: "showPane" };
    return { kind: "execute", functionName: (action && child(action, "FunctionName")?.textContent) ?? "" };
  };
  const buttonOf = (control: Element): Button => ({
    id: control.id,
    label: resource(child(control, "Label")),
    tip: resource(all(control, "Description")[0]),
    icons: Object.fromEntries(
      all(control, "Image").map((image) => [Number(attribute(image, "size")), pathOf(resource(image))]),
    ),
    action: actionOf(control),
  });
  const groupOf = (group: Element): Group => ({
    id: group.id,
    label: resource(child(group, "Label")),
    buttons: [...group.children].filter(({ localName }) => localName === "Control").map(buttonOf),
  });

  const cellMenu = all(document, "OfficeMenu").find(({ id }) => id === "ContextMenuCell");
  const overrides = all(document, "ExtendedOverrides").at(0);
  const tab = all(document, "CustomTab").at(0);
  const runtime = all(document, "Runtime").at(0);
  return {
    name: attribute(all(document, "DisplayName")[0], "DefaultValue"),
    namespace: resource(all(document, "Namespace")[0]),
    panePath: pathOf(resource(runtime)),
    tab: tab ? resource(child(tab, "Label")) : "",
    cellMenu: cellMenu ? all(cellMenu, "Control").map(buttonOf) : [],
    shortcutsPath: pathOf(attribute(overrides, "Url")),
    groups: tab ? all(tab, "Group").map(groupOf) : [],
  };
}
