// What a function returned or threw, as Excel shows it. Results cross to Excel as JSON: whatever JSON cannot carry
// arrives as something else there, so here too, with a fault that says so.
import type { CellError, ResultCell } from "./cells";

/** Excel shows the sentence of these two errors only. */
const withMessage = new Set(["#VALUE!", "#N/A"]);
const errorCodes = new Set([...withMessage, "#DIV/0!", "#NUM!", "#NULL!"]);

type Known = Record<string, unknown>;

const isObject = (value: unknown): value is Known => typeof value === "object" && value !== null;
const error = (code: string): CellError => ({ error: code });

/** A `CustomFunctions.Error`, known by its shape: it comes from another realm. */
function errorCell(value: unknown): ResultCell | undefined {
  if (!isObject(value) || typeof value["code"] !== "string" || !value["code"].startsWith("#"))
    return undefined;
  const code = errorCodes.has(value["code"]) ? value["code"] : "#VALUE!";
  const message = value["message"];
  if (!withMessage.has(code) || typeof message !== "string" || message === "") return { value: error(code) };
  return { value: error(code), message };
}

function doubleCell(value: Known): ResultCell {
  const cell = resultCell(value["basicValue"], true);
  const numberFormat = value["numberFormat"];
  return typeof numberFormat === "string" ? { ...cell, numberFormat } : cell;
}

function numberCell(value: number, inArray: boolean): ResultCell {
  // JSON has no −0.
  if (Number.isFinite(value)) return { value: value + 0 };
  const fault = `Returned ${value}, which JSON cannot carry.`;
  if (inArray) return { value: 0, fault };
  return { value: error(Number.isNaN(value) ? "#VALUE!" : "#NUM!"), fault };
}

function objectCell(value: Known): ResultCell {
  if (value["type"] === "Double") return doubleCell(value);
  const toJson = value["toJSON"];
  if (typeof toJson === "function") {
    return { value: String(toJson.call(value)), fault: "Returned an object that reaches Excel as text." };
  }
  if (typeof value["then"] === "function") {
    return { value: error("#BUSY!"), fault: "Returned a promise, which the workbench does not wait for." };
  }
  return { value: error("#VALUE!"), fault: "Returned an object that Excel cannot show." };
}

function resultCell(value: unknown, inArray: boolean): ResultCell {
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value === "number") return numberCell(value, inArray);
  if (typeof value === "bigint") {
    return {
      value: error("#BUSY!"),
      fault: "Returned a BigInt: no cell of the workbook would get its result.",
    };
  }
  if (isObject(value)) return errorCell(value) ?? objectCell(value);
  return { value: 0, fault: `Returned ${String(value)}, which Excel shows as 0.` };
}

function arrayCells(rows: unknown[]): ResultCell[][] {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const rectangular = rows.every((row) => Array.isArray(row) && row.length === width);
  if (width === 0 || !rectangular) {
    return [[{ value: error("#VALUE!"), fault: "Returned an array that is not a rectangle of rows." }]];
  }
  return rows.map((row) => Array.from(row as unknown[], (value) => resultCell(value, true)));
}

/** The cells that a returned value fills: one, or the rectangle that spills. */
export function returned(value: unknown): ResultCell[][] {
  return Array.isArray(value) ? arrayCells(value) : [[resultCell(value, false)]];
}

/** The cell that a thrown value leaves. Excel loses the sentence of anything but a `CustomFunctions.Error`. */
export function thrown(value: unknown): ResultCell {
  const sentence = isObject(value) ? String(value["message"]) : String(value);
  return (
    errorCell(value) ?? {
      value: error("#VALUE!"),
      fault: `Threw an error whose sentence is lost: ${sentence}`,
    }
  );
}
