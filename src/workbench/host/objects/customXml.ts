import { text } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { Grid } from "../grid";
import { Kind } from "../kind";

interface Part {
  readonly id: string;
}

interface Scope {
  /** undefined for all parts. */
  readonly namespace?: string;
}

const root = /^(?:\s*<\?[^>]*\?>)?(?:\s*<!--.*?-->)*\s*<([\w.-]+:)?[\w.-]+([^>]*)>/s;

/** The namespace of the first element. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] = root.exec(xml) ?? invalidArgument();
  const name = prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns";
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function xmlOf({ id }: Part, { file }: Grid): string {
  const xml = file.xmlParts.get(id);
  if (xml === undefined) throw new ExcelError("ItemNotFound");
  return xml;
}

function mustBeOpen({ file }: Grid): void {
  if (file.isReadOnly) throw new ExcelError("AccessDenied");
}

const customXmlPart = new Kind<Part>("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (part, grid) => namespaceOf(xmlOf(part, grid)) },
  },
  methods: {
    delete: (part, _, grid) => {
      xmlOf(part, grid);
      mustBeOpen(grid);
      grid.file.xmlParts.delete(part.id);
    },
    getXml: (part, _, grid) => xmlOf(part, grid),
    setXml: (part, [xml], grid) => {
      xmlOf(part, grid);
      mustBeOpen(grid);
      namespaceOf(text(xml));
      grid.file.xmlParts.set(part.id, text(xml));
    },
  },
});

const idsIn = ({ namespace }: Scope, { file }: Grid): string[] =>
  [...file.xmlParts]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => id);

const members = {
  items: (scope: Scope, grid: Grid) => idsIn(scope, grid).map((id) => customXmlPart.of({ id })),
  item: (scope: Scope, key: unknown, grid: Grid) => {
    const id = idsIn(scope, grid).find((each) => each === key);
    if (id === undefined) throw new ExcelError("ItemNotFound");
    return customXmlPart.of({ id });
  },
};

const methods = {
  getCount: (scope: Scope, _: readonly unknown[], grid: Grid) => idsIn(scope, grid).length,
  getItemOrNullObject: (scope: Scope, [key]: readonly unknown[], grid: Grid) =>
    idsIn(scope, grid).includes(text(key)) ? customXmlPart.of({ id: text(key) }) : null,
};

const scopedParts = new Kind<Scope>("CustomXmlPartScopedCollection", { ...members, methods });

export const customXmlParts = new Kind<Scope>("CustomXmlPartCollection", {
  ...members,
  methods: {
    ...methods,
    add: (_, [xml], grid) => {
      mustBeOpen(grid);
      namespaceOf(text(xml));
      return customXmlPart.of({ id: grid.file.addXmlPart(text(xml)) });
    },
    getByNamespace: (_, [namespace]) => scopedParts.of({ namespace: text(namespace) }),
  },
});
