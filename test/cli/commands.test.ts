import { describe, expect, it, jest } from "@jest/globals";
import { execFile } from "node:child_process";

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as a user runs it, on the built add-in. */
function apsis(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["tools/apsis.js", ...args], (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out: out.trimEnd(), err: err.trimEnd() });
    });
  });
}

describe("apsis evaluate", () => {
  it("prints what a formula displays", async () => {
    expect(await apsis("evaluate", "=APSIS.LEASE_RENT(0.105,5400,20,4,0,540)")).toEqual({
      code: 0,
      out: "329.6230",
      err: "",
    });
  });

  it("prints a spill row by row, with its formats", async () => {
    const { out, code } = await apsis("evaluate", "APSIS.LEASE_SCHEDULE(1000,250,4,4,DATE(2026,1,31))");
    const rows = out.split("\n").map((row) => row.split("\t"));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual(["Period", "Date", "Opening", "Rent", "Income", "Principal", "Closing"]);
    expect(rows[4]).toEqual(["4", "2027-01-31", "250.0000", "250.0000", "0.0000", "250.0000", "0.0000"]);
    expect(code).toBe(0);
  });

  it("prints the sentence of an error and exits with 1", async () => {
    expect(await apsis("evaluate", "=APSIS.LEASE_RENT(10.5,5400,20,4)")).toEqual({
      code: 1,
      out: "#VALUE! annual_yield must be a decimal per year, such as 0.105 for 10.5 %; got 10.5",
      err: "",
    });
    expect((await apsis("evaluate", "=1/0")).code).toBe(1);
  });
});

describe("apsis functions", () => {
  it("lists every function with its summary", async () => {
    const { out } = await apsis("functions");
    expect(out).toMatch(/^LEASE_RENT\tRent per period that earns a yield on what a lease costs\.$/m);
  });

  it("prints the reference of one, with or without the namespace, in any case", async () => {
    const { out } = await apsis("functions", "apsis.fin_npv");
    expect(out).toContain("# FIN_NPV");
    expect(out).toBe((await apsis("functions", "FIN_NPV")).out);
  });
});

jest.setTimeout(30_000);

describe("a call that is wrong", () => {
  it("says how it is called, on the error stream, and exits with 2", async () => {
    for (const args of [[], ["calculate"], ["evaluate"]]) {
      const { code, out, err } = await apsis(...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("apsis evaluate");
    }
    expect(await apsis("functions", "NONE")).toEqual({
      code: 2,
      out: "",
      err: "no function NONE found in the catalogue",
    });
  });
});
