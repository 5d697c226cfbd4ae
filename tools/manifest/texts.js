// How long a text or an identifier may be, and which identifiers must not occur twice.
import { label, value } from "./read.js";

const length = (limit) => (text) => text.length >= 1 && text.length <= limit;

function tooLong(elements, text, limit) {
  return elements
    .filter((element) => !length(limit)(text(element)))
    .map((element) => `${label(element)} must be 1 to ${limit} characters; got ${text(element).length}`);
}

const id = (element) => element.getAttribute("id");

const within = (names) => (element) => names.includes(element.parentNode.nodeName);

// Tabs of Office's own and its menus are named by Office.
const ownIds = ["CustomTab", "Group", "Control", "Item"];

function twice(elements) {
  const ids = elements.map(id);
  const repeated = ids.filter((name, index) => ids.indexOf(name) !== index);
  return [...new Set(repeated)].map((name) => `an id must be unique; got ${name} twice`);
}

export const texts = {
  "text-length": ({ named, resources }) => [
    ...tooLong(named("ProviderName"), (element) => element.textContent, 125),
    ...tooLong(named("DisplayName"), value, 125),
    ...tooLong(named("Description").filter(within(["OfficeApp"])), value, 250),
    ...tooLong(resources.filter(within(["bt:ShortStrings"])), value, 125),
    ...tooLong(resources.filter(within(["bt:LongStrings"])), value, 250),
  ],
  "id-length": ({ named }) => tooLong(named(...ownIds), (element) => id(element) ?? "", 125),
  "id-unique": ({ named }) => twice(named(...ownIds)),
};
