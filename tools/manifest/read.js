// A manifest as the rules see it: its elements, its resources and the site it is deployed with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

export const parse = (xml) => new JSDOM(xml, { contentType: "application/xml" }).window.document;

/** The files beside the manifest: `read` answers the bytes at a path, or undefined where there is none. */
export const folder = (path) => ({
  read: (name) => {
    try {
      return readFileSync(join(path, name));
    } catch {
      return undefined;
    }
  },
});

const resourceNames = ["bt:Image", "bt:Url", "bt:String"];

export function read(document, site) {
  const all = [...document.getElementsByTagName("*")];
  const named = (...names) => all.filter((element) => names.includes(element.nodeName));
  const resources = named(...resourceNames).filter((element) => element.hasAttribute("id"));
  return {
    all,
    named,
    site,
    resources,
    /** Elements that point at a resource. */
    references: all.filter((element) => element.hasAttribute("resid")),
    resource: (resid) => resources.find((element) => element.getAttribute("id") === resid),
  };
}

export const value = (element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Url") ?? "";

export const type = (element) => element.getAttribute("xsi:type");

/** An element as a reader finds it again: its name and what tells it from its siblings. */
export function label(element) {
  const mark = ["id", "resid", "Name", "xsi:type"].find((name) => element.hasAttribute(name));
  return mark ? `${element.nodeName} ${element.getAttribute(mark)}` : element.nodeName;
}
