// A text in twelve hexadecimal digits, the same on every machine.
import { createHash } from "node:crypto";

/** @param {string} text */
export const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
