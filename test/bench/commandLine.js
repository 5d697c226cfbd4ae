// `apsis recalc` beside LibreOffice on the same workbook: plain formulas, which both can compute.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const ROWS = 10_000;
const ROUNDS = 3;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const command = fileURLToPath(new URL("../../tools/apsis.js", import.meta.url));

/** A chain of balances with a rate, a rent and a sum in each row: 3 formulas a row, none of them calculated yet. */
function workbook() {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    const opening = row === 1 ? "1000000" : `D${row - 1}`;
    const cells = [
      `<c r="A${row}"><v>${1 + (row % 7)}</v></c>`,
      `<c r="B${row}"><f>ROUND(${opening}*0.08/12,6)</f><v>0</v></c>`,
      `<c r="C${row}"><f>IF(A${row}&gt;3,MAX(A${row},B${row}),SUM(A${row}:B${row}))</f><v>0</v></c>`,
      `<c r="D${row}"><f>${opening}+B${row}-C${row}</f><v>0</v></c>`,
    ];
    return `<row r="${row}">${cells.join("")}</row>`;
  });
  const relationship = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (...lines) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Lease" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

/** Seconds of wall time, the least of some rounds; undefined where the program is not there or fails. */
function seconds(program, args, result) {
  const times = Array.from({ length: ROUNDS }, () => {
    rmSync(result, { force: true });
    const start = performance.now();
    const { status } = spawnSync(program, args, { stdio: "ignore" });
    const spent = (performance.now() - start) / 1000;
    return status === 0 && statSync(result, { throwIfNoEntry: false }) ? spent : Infinity;
  });
  const least = Math.min(...times);
  return least === Infinity ? undefined : least;
}

/** What each takes to open the file, compute it and write it again. */
export function recalculations() {
  const folder = mkdtempSync(join(tmpdir(), "apsis-bench-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, workbook());
    const own = join(folder, "own.xlsx");
    const theirs = join(folder, "out", "book.xlsx");
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const office = [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), file];
    return {
      formulas: 3 * ROWS,
      Apsis: seconds(process.execPath, [command, "recalc", file, "--output", own], own),
      LibreOffice: seconds("soffice", office, theirs),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
