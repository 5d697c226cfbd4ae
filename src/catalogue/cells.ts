import { EngineError } from "../engine/errors";

/** What Excel hands over and takes back in one cell. */
export type Cell = number | string | boolean;

/** A cell that cannot be computed: one of the two codes with which Excel shows a sentence. */
export interface Fault {
  readonly fault: "value" | "notAvailable";
  readonly message: string;
}

/** What the host can take: numbers that carry their format, or plain ones. */
export interface Host {
  readonly formats: boolean;
}

/** A number with its own format, for hosts that know data types. */
export interface FormattedNumber {
  readonly type: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
}

export type Result = Cell | FormattedNumber | Fault;
export type Answer = Result | Result[][];

export function isFault(result: unknown): result is Fault {
  return typeof result === "object" && result !== null && "fault" in result;
}

/** An error as a cell: a wrong argument is #VALUE!, a question without an answer #N/A. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof EngineError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: "value", message: `no result found in this call: ${reason}` };
  }
  return { fault: error.reason === "argument" ? "value" : "notAvailable", message: error.message };
}

/** A data type that came in place of a plain value, as that value. */
export function plain(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

/** Nothing: an argument left out, a blank cell on some hosts, or the empty text of our own tables. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** A cell as a message shows it. */
export function shown(cell: unknown): string {
  if (isBlank(cell)) return "nothing";
  if (typeof cell === "string") return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  if (Array.isArray(cell)) return "a range of cells";
  return typeof cell === "object" && cell !== null && "code" in cell
    ? `the error ${String(cell.code)}`
    : "no plain value";
}
