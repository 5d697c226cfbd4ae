// The rooms of src and what each may import and may never name: the one list from which the linter's walls are made.
// `rooms` lists the rooms it may import, `packages` the packages (a prefix ending in / allows all below it).
import globals from "globals";

const names = (...groups) => {
  const all = groups.flatMap((group) => Object.keys(group));
  return [...new Set(all)].filter((name) => !(name in globals.builtin));
};

const dom = names(globals.browser);
const node = names(globals.node, { process: true, require: true });
const office = ["Office", "Excel", "CustomFunctions", "OfficeRuntime", "OfficeExtension"];
const clock = ["Date"];
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"];
const pure = [...dom, ...node, ...office];

const pane = ["react", "react-dom", "react-dom/client", "@fluentui/react-components", "@observablehq/plot"];

/** @type {Record<string, { rooms: string[], packages: string[], globals: string[], random?: boolean }>} */
export const rooms = {
  engine: { rooms: [], packages: ["decimal.js"], globals: [...pure, ...clock], random: false },
  catalogue: { rooms: ["engine"], packages: [], globals: [...pure, ...clock], random: false },
  models: { rooms: ["catalogue", "engine"], packages: [], globals: [...pure, ...clock], random: false },
  emit: { rooms: ["catalogue", "models"], packages: [], globals: [...pure, ...clock], random: false },
  sheet: {
    rooms: ["catalogue", "models", "emit"],
    packages: ["@borgar/fx"],
    globals: [...pure, ...clock],
    random: false,
  },
  excel: {
    rooms: ["catalogue", "models", "emit", "sheet"],
    packages: [],
    globals: [...dom, ...node].filter((name) => name !== "setTimeout"),
  },
  taskpane: {
    rooms: ["catalogue", "models", "emit", "sheet"],
    packages: pane,
    globals: [...office, ...network],
  },
  app: {
    rooms: ["engine", "catalogue", "models", "emit", "sheet", "excel", "taskpane"],
    packages: [],
    globals: [...office, ...network],
  },
  workbench: {
    rooms: [],
    packages: ["@observablehq/plot", "@univerjs/", "react", "react-dom", "react-dom/client", "rxjs"],
    globals: [],
  },
  cli: {
    rooms: ["catalogue", "models", "emit", "sheet", "workbench/calc"],
    packages: ["node:", "fflate", "saxes", "@borgar/fx/xlsx", "commander", "cli-progress"],
    globals: [...office, "window", "document"],
  },
};

/** The rooms that reach the user's machine: they run no code made of text. */
export const shipped = ["engine", "catalogue", "models", "emit", "sheet", "excel", "taskpane", "app"];
