// Every resid names one resource of the right kind, and every resource is named by one.
import { label } from "./read.js";

const longestResid = 32;

const kinds = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const resid = (element) => element.getAttribute("resid");
const id = (element) => element.getAttribute("id");

function ofWrongKind(reference, resource) {
  const kind = kinds[reference.nodeName];
  const found = resource(resid(reference))?.parentNode.nodeName;
  return found && found !== kind ? [`${label(reference)} must name one of ${kind}; got one of ${found}`] : [];
}

export const resources = {
  "resid-defined": ({ references, resource }) =>
    references
      .filter((reference) => !resource(resid(reference)))
      .map((reference) => `${label(reference)} must name a resource; got none of that id`),
  "resid-kind": ({ references, resource }) =>
    references.flatMap((reference) => ofWrongKind(reference, resource)),
  "resid-once": ({ resources: all, resource }) =>
    all
      .filter((element) => resource(id(element)) !== element)
      .map((element) => `${label(element)} must be defined once; got it again`),
  "resid-used": ({ resources: all, references }) =>
    all
      .filter((element) => !references.some((reference) => resid(reference) === id(element)))
      .map((element) => `${label(element)} must be used; got no resid that names it`),
  "resid-length": ({ resources: all }) =>
    all
      .filter((element) => id(element).length > longestResid)
      .map(
        (element) =>
          `${label(element)} must be named in ${longestResid} characters; got ${id(element).length}`,
      ),
};
