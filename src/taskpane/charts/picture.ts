import type { Unit } from "../../catalogue/units";

/** What a chart shows, in no library's words. */
export interface Picture {
  readonly title: string;
  readonly kind: "line" | "column" | "stackedColumn" | "bar";
  /** Of the values. */
  readonly unit: Unit;
  /** With the unit as the deal has it: "USD m". */
  readonly unitName: string;
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** By category; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

/** Bars that do not begin at nothing: each runs from a value to another one. */
export interface Spans {
  readonly title: string;
  readonly kind: "spans";
  readonly unit: Unit;
  readonly unitName: string;
  /** Those of one label share a line. */
  readonly rows: readonly Span[];
  /** What the tones mean, where that is not plain. */
  readonly legend?: readonly { readonly tone: Span["tone"]; readonly text: string }[];
  /** Where a line stands: the value that the bars are compared with. */
  readonly base?: number;
}

export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** A whole beside parts, a part that lowers or raises it, or what an input does when it is lower or higher. */
  readonly tone: "whole" | "up" | "down" | "low" | "high";
  readonly text: string;
}

/** What a picture says in one sentence, for those who do not see it. */
export function saidOf(picture: Picture | Spans, figure: (value: number) => string): string {
  if (picture.kind === "spans") {
    return `${picture.title}: ${picture.rows.map(({ label, text }) => `${label} ${text}`).join("; ")}.`;
  }
  const { title, unitName, categories, series } = picture;
  const parts = series.map(({ name, values }) => {
    const known = values.filter((value) => value !== undefined);
    if (known.length === 0) return `${name} none`;
    return `${name} from ${figure(Math.min(...known))} to ${figure(Math.max(...known))}`;
  });
  const reach = categories.length > 0 ? `, ${categories[0]} to ${categories[categories.length - 1]}` : "";
  return `${title}, ${unitName}${reach}: ${parts.join("; ")}.`;
}
