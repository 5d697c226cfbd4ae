/** Where definitions come from. */
export interface Source {
  readonly title: string;
  /** Paragraph, edition or address, as far as it helps to find it. */
  readonly where: string;
}

export const sources = {
  "excel-effect": { title: "Microsoft, EFFECT and NOMINAL", where: "support.microsoft.com, Excel functions" },
  "excel-irr": { title: "Microsoft, IRR function", where: "support.microsoft.com, Excel functions" },
  "excel-npv": { title: "Microsoft, NPV function", where: "support.microsoft.com, Excel functions" },
  "excel-xnpv": { title: "Microsoft, XNPV function", where: "support.microsoft.com, Excel functions" },
  "excel-xirr": { title: "Microsoft, XIRR function", where: "support.microsoft.com, Excel functions" },
  "excel-yearfrac": {
    title: "Microsoft, YEARFRAC function",
    where: "support.microsoft.com, Excel functions",
  },
  "yearfrac-bases": {
    title: "D. Mahugh and D. A. Wheeler, Excel's YEARFRAC algorithm",
    where: "OASIS OpenFormula subcommittee, June and July 2008",
  },
  "isda-2006": { title: "2006 ISDA Definitions", where: "section 4.16, Day Count Fraction" },
  "ifrs-16-a": {
    title: "IFRS 16 Leases, Appendix A",
    where: "interest rate implicit in the lease; net investment in the lease",
  },
  "ifrs-16-67": { title: "IFRS 16 Leases", where: "paragraphs 67 to 75, lessor's finance lease" },
  "ifrs-16-23": {
    title: "IFRS 16 Leases",
    where: "paragraphs 23 to 33 and 36, lessee's asset and liability",
  },
  "ifrs-16-ie13": {
    title: "IFRS 16 Leases, Illustrative Examples",
    where: "Example 13, measurement by a lessee, part 1",
  },
  "asc-842-20": {
    title: "ASC 842 Leases, subtopic 842-20 Lessee",
    where: "842-20-30-1 to 30-5, 842-20-35-1 to 35-8, 842-20-25-5 and 25-6",
  },
  "fas-13-e": {
    title: "FASB Statement 13, Accounting for Leases (now ASC 842-50)",
    where: "paragraph 44 and Appendix E, leveraged lease",
  },
  "hp-12c": {
    title: "HP 12C User's Guide",
    where: "section 14, Leasing: advance payments, with and without residual",
  },
  "irs-946": {
    title: "IRS Publication 946, How To Depreciate Property",
    where: "Appendix A, tables A-1 to A-5; chapter 3 for the special (bonus) allowance",
  },
  "rev-proc-87-57": { title: "Rev. Proc. 87-57, 1987-2 C.B. 687", where: "sections 6 and 8" },
  "asc-842-10-25": {
    title: "ASC 842 Leases",
    where: "842-10-25-2 and 25-3, lease classification; 842-10-55-2, customary thresholds",
  },
  "lease-loss-values": {
    title: "Stipulated loss and termination values in equipment leases (Law Insider, FindLaw)",
    where: "schedules by rent number as a share of lessor's cost; casualty against early termination",
  },
  "lease-glossaries": {
    title:
      "Glossaries of leasing (leasingideas.com, efgllc.com; Farm Credit Leasing, The language of leasing)",
    where: "lease rate factor, arrears, advance",
  },
  hull: {
    title: "J. C. Hull, Options, Futures, and Other Derivatives",
    where: "chapter 4, Measuring interest rates",
  },
  descartes: {
    title: "Descartes' rule of signs, for sums of exponentials (Laguerre 1883)",
    where: "Œuvres de Laguerre, vol. 1, Sur la théorie des équations numériques",
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
