import { parseAddress } from "../address";
import { oneOf, text } from "../arguments";
import { ExcelError, invalidArgument } from "../errors";
import type { Layout } from "../file";
import type { Grid, SheetId } from "../grid";
import { Kind, type Scalar } from "../kind";
import { range } from "./range";

interface Target {
  readonly sheet: SheetId;
}

function change({ sheet }: Target, { file }: Grid, to: Partial<Layout>): void {
  if (file.isReadOnly || file.protectedSheets.has(sheet)) throw new ExcelError("AccessDenied");
  file.setLayout(sheet, to);
}

function kept<K extends keyof Layout>(key: K, check: (value: unknown) => Layout[K]): Scalar<Target> {
  return {
    get: ({ sheet }, { file }) => file.layout(sheet)[key],
    set: (target, value, grid) => {
      change(target, grid, { [key]: check(value) });
    },
  };
}

function zoom(value: unknown): Layout["zoom"] {
  if (typeof value !== "object" || value === null) return invalidArgument();
  const isNumber = (entry: [string, unknown]): entry is [string, number] => typeof entry[1] === "number";
  return Object.fromEntries(Object.entries(value).filter(isNumber));
}

const pagesHeader = new Kind<Target>("HeaderFooter", {
  scalars: { centerHeader: kept("header", text) },
});

const headersFooters = new Kind<Target>("HeaderFooterGroup", {
  links: { defaultForAllPages: (target) => pagesHeader.of(target) },
});

export const pageLayout = new Kind<Target>("PageLayout", {
  scalars: {
    orientation: kept("orientation", oneOf("Portrait", "Landscape")),
    zoom: kept("zoom", zoom),
  },
  links: { headersFooters: (target) => headersFooters.of(target) },
  methods: {
    getPrintAreaOrNullObject: ({ sheet }, _, { file }) => {
      const { printArea } = file.layout(sheet);
      return printArea && range.of(printArea);
    },
    setPrintArea: (target, [given], grid) => {
      const area =
        typeof given === "string"
          ? (parseAddress(given, grid.sheets(), target.sheet) ?? invalidArgument())
          : range.from(given);
      change(target, grid, { printArea: area });
    },
  },
});
