// The walls between the rooms as linter settings, made from the list in rooms.js.
import { rooms as houseRooms } from "./rooms.js";

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function importPatterns(room, { rooms, packages }) {
  const others = Object.keys(houseRooms).filter((name) => name !== room && !rooms.includes(name));
  const patterns = others.map((name) => {
    const allowedPart = rooms.find((allowed) => allowed.startsWith(`${name}/`));
    const open = allowedPart ? `(?!/${escape(allowedPart.slice(name.length + 1))}(/|$))` : "";
    return { regex: `^(\\.\\.?/)+${name}${open}(/|$)`, message: `${room} may not import ${name}.` };
  });
  const allowed = packages.map((name) => (/[/:]$/.test(name) ? escape(name) : `${escape(name)}$`));
  return [
    ...patterns,
    {
      regex: `^(?!\\.{1,2}/)(?!${allowed.join("|") || "$"})`,
      message: `${room} may not import this package.`,
    },
    {
      regex: "^(\\.\\./)+(src|test|tools|dist|build|node_modules)(/|$)",
      message: "A room imports only rooms.",
    },
  ];
}

function wall(room, definition) {
  const random = definition.random === false ? [{ object: "Math", property: "random" }] : [];
  return {
    name: `walls of ${room}`,
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": ["error", { patterns: importPatterns(room, definition) }],
      "no-restricted-globals": ["error", ...new Set([...definition.globals, "globalThis", "self", "eval"])],
      "no-restricted-properties": ["error", ...random, { object: "navigator", property: "sendBeacon" }],
      "no-restricted-syntax": [
        "error",
        // What is loaded when it is wanted may only be a neighbour, whose own imports are seen.
        {
          selector: "ImportExpression:not([source.value=/^\\.\\/\\w+$/])",
          message: "Import at the top, where the walls are seen.",
        },
        { selector: "TSImportType", message: "Import at the top, where the walls are seen." },
        { selector: "TSImportEqualsDeclaration", message: "Import at the top, where the walls are seen." },
      ],
      "no-new-func": "error",
      "@typescript-eslint/triple-slash-reference": ["error", { path: "never", types: "never", lib: "never" }],
    },
  };
}

export const walls = Object.entries(houseRooms).map(([room, definition]) => wall(room, definition));
