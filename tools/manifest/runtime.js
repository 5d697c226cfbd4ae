// Functions, pane and commands share one runtime, which Excel starts only where all of them name the same page.
import { label } from "./read.js";

const resid = (element) => element.getAttribute("resid");

const pages = ({ named }) => [
  ...named("FunctionFile"),
  ...named("SourceLocation").filter((element) => ["Page", "Action"].includes(element.parentNode.nodeName)),
];

const associated = (script, name) => script?.includes(JSON.stringify(name));

export const runtime = {
  "shared-runtime": (manifest) => {
    const runtimes = manifest.named("Runtime");
    if (runtimes.length !== 1) return [`Runtimes must hold one Runtime; got ${runtimes.length}`];
    const [shared] = runtimes.map(resid);
    return pages(manifest)
      .filter((page) => resid(page) !== shared)
      .map((page) => `${label(page)} must name the page of the runtime, ${shared}; got another`);
  },
  lifetime: ({ named }) =>
    named("Runtime")
      .filter((element) => element.getAttribute("lifetime") !== "long")
      .map(
        (element) => `the lifetime of a shared runtime must be long; got ${element.getAttribute("lifetime")}`,
      ),
  "shared-runtime-required": ({ named }) =>
    named("Set").some((set) => set.getAttribute("Name") === "SharedRuntime")
      ? []
      : ["Requirements must ask for SharedRuntime; got no such Set"],
  "command-associated": ({ named, site }) =>
    named("FunctionName")
      .filter((element) => !associated(site.read("commands.js")?.toString(), element.textContent))
      .map((element) => `commands.js must associate ${element.textContent}; got no such name in it`),
};
