/** Where definitions come from. */
export interface Source {
  readonly title: string;
  /** Paragraph, edition or address, as far as it helps to find it. */
  readonly where: string;
}

export const sources = {
  "excel-data-table": {
    title: "Microsoft, Calculate multiple results by using a data table",
    where: "support.microsoft.com, Excel, what-if analysis",
  },
  "excel-goal-seek": {
    title: "Microsoft, Use Goal Seek to find the result you want by adjusting an input value",
    where: "support.microsoft.com, Excel, what-if analysis",
  },
  chandrupatla: {
    title:
      "T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives",
    where: "Advances in Engineering Software 28 (1997), pages 145 to 149",
  },
  "icaew-modelling": { title: "ICAEW, Financial Modelling Code", where: "2018, icaew.com" },
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
  "isda-business-days": {
    title: "2006 ISDA Definitions",
    where: "section 4.12, Business Day Convention: Following, Modified Following",
  },
  "fritsch-carlson": {
    title: "F. N. Fritsch and R. E. Carlson, Monotone piecewise cubic interpolation",
    where: "SIAM Journal on Numerical Analysis 17 (1980), pages 238 to 246",
  },
  "hagan-west": {
    title: "P. S. Hagan and G. West, Interpolation methods for curve construction",
    where: "Applied Mathematical Finance 13 (2006), pages 89 to 129",
  },
  "fast-standard": {
    title: "The FAST Standard",
    where: "fast-standard.org: balance corkscrews; checks and their summary",
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
  yescombe: {
    title: "E. R. Yescombe, Principles of Project Finance",
    where: "debt cover ratios; section 13.5, control of cash flow: the cascade, reserve accounts, cash sweep",
  },
  "nrel-sam": {
    title: "NREL, System Advisor Model (github.com/NREL/ssc)",
    where: "cmod_singleowner.cpp: debt is the present value of CFADS / DSCR; a cap rescales the ratio",
  },
  "excel-pmt": {
    title: "Microsoft, PMT, IPMT, PPMT and CUMPRINC functions",
    where: "support.microsoft.com, Excel functions",
  },
  "coreweave-8k": {
    title: "CoreWeave, form 8-K of 2 October 2025",
    where: "delayed draw term loan 2.0, fifth amendment: each draw repaid over five years",
  },
  "beignet-notes": {
    title: "Press on the notes for Meta's Hyperion campus (Beignet Investor), October 2025",
    where: "27.30 billion dollars at 6.58 %, amortising to May 2049; ifre.com, fudzilla.com",
  },
  "loan-covenants": {
    title: "Lock-up, DSCR failure and DSCR cure in credit agreements (Law Insider)",
    where: "lawinsider.com/dictionary: lock-up event, DSCR failure, DSCR cure",
  },
  "cdo-tranches": {
    title: "Fincyclopedia, Attachment point and Collateralized debt obligation tranche",
    where: "fincyclopedia.net/finance/a/attachment-point",
  },
  "basel-cre32": {
    title: "Basel Framework, CRE32 IRB approach: risk components",
    where: "loss given default, a share of the exposure at default",
  },
  "rosenbaum-pearl": {
    title: "J. Rosenbaum and J. Pearl, Investment Banking",
    where: "Buy-side M&A, accretion/(dilution) analysis",
  },
  gitman: {
    title: "L. J. Gitman, Principles of Managerial Finance",
    where: "Mergers: stock swap transactions, ratio of exchange, effect on earnings per share",
  },
  "spacex-xai": {
    title: "Press on the merger of SpaceX and xAI (Reuters, SlashGear)",
    where: "February 2026: 0.1433 share for one, at 526.59 and 75.46 a share; 1,000 and 250 billion dollars",
  },
  "lender-haircuts": {
    title: "Borrowing bases of asset-backed loans",
    where: "advance against the collateral's value after its haircut",
  },
  "ross-leasing": {
    title: "S. A. Ross, R. W. Westerfield and B. D. Jordan, Fundamentals of Corporate Finance",
    where: "chapter Leasing, NPV analysis of lease versus buy (Tasha Corporation)",
  },
  "brealey-leasing": {
    title: "R. A. Brealey, S. C. Myers and F. Allen, Principles of Corporate Finance",
    where: "chapter Leasing, valuing financial leases (Greymare Bus Lines)",
  },
  "usc-7701": {
    title: "26 USC 7701(h), Motor vehicle operating leases",
    where: "paragraph (3), terminal rental adjustment clause",
  },
  "pue-iso-30134-2": {
    title: "ISO/IEC 30134-2, Data centres, Key performance indicators",
    where: "part 2, Power usage effectiveness (PUE)",
  },
  hull: {
    title: "J. C. Hull, Options, Futures, and Other Derivatives",
    where: "chapter 4, Measuring interest rates",
  },
  "wright-1936": {
    title: "T. P. Wright, Factors Affecting the Cost of Airplanes",
    where: "Journal of the Aeronautical Sciences 3 (1936), pages 122 to 128",
  },
  "nrel-slcoe": {
    title: "NREL, Simple Levelized Cost of Energy (LCOE) Calculator Documentation",
    where: "nrel.gov/analysis/tech-lcoe-documentation: capital recovery factor, sLCOE",
  },
  suncatcher: {
    title: "Google, Towards a future space-based, highly scalable AI infrastructure system design",
    where: "arXiv:2511.19468 (Project Suncatcher): launch costs; Starlink v2 mini, 575 kg, 28 kW",
  },
  mccalip: {
    title: "A. McCalip, Economics of orbital vs terrestrial data centers",
    where: "github.com/andrewmccalip/thoughts, static/js/math.js at e59571e",
  },
  "orbital-compute-economics": {
    title: "jeshap2891, orbital-compute-economics",
    where: "github.com/jeshap2891/orbital-compute-economics, workbook at f1d66c6, June 2026",
  },
  "turyshev-jpl": {
    title: "S. G. Turyshev, Orbital Data Centers: Spacecraft Constraints and Economic Viability",
    where: "arXiv:2604.27197, 29 April 2026: 34 to 59 kg/kW for 1 MW of IT",
  },
  semianalysis: {
    title: "SemiAnalysis, To Boldly Go",
    where: "3 June 2026, as summarised by others",
  },
  "nasa-otps-2024": {
    title: "NASA Office of Technology, Policy, and Strategy, Space-Based Solar Power",
    where: "January 2024, report 20230018600",
  },
  "epoch-gigawatt": {
    title:
      "Epoch AI, Servers account for 60% of the total cost of ownership of a one-gigawatt AI data center",
    where: "epoch.ai/data-insights/ai-datacenter-cost-breakdown, 14 May 2026, with its workbook",
  },
  "llama-3": {
    title: "Meta, The Llama 3 Herd of Models",
    where: "arXiv:2407.21783, table of interruptions: 220 faults of GPUs and their memory in 54 days",
  },
  smad: {
    title: "J. R. Wertz and W. J. Larson, Space Mission Analysis and Design, third edition",
    where: "sections 5.2 (Earth geometry), 11.4 (power: arrays, batteries, FireSat), 17.1 (rocket equation)",
  },
  vallado: {
    title: "D. A. Vallado, Fundamentals of Astrodynamics and Applications",
    where: "section 5.3, eclipses; section 11.4, sun-synchronous orbits; appendix D, constants",
  },
  curtis: {
    title: "H. D. Curtis, Orbital Mechanics for Engineering Students",
    where: "section 2.6, circular orbits; section 4.7, Earth's oblateness; chapter 6, impulsive manoeuvres",
  },
  rickman: {
    title: "S. L. Rickman (NASA), A Simplified, Closed-Form Method for Screening Spacecraft Orbital Heating",
    where: "thermal and fluids analysis workshop: beta angle and eclipse fraction of circular orbits",
  },
  gilmore: {
    title: "D. G. Gilmore, Spacecraft Thermal Control Handbook",
    where: "volume 1, chapter 2, thermal environments: Earth's infrared, albedo, view factors",
  },
  codata: {
    title: "CODATA recommended values of 2018",
    where: "physics.nist.gov: Stefan-Boltzmann constant",
  },
  "kopp-lean": {
    title: "G. Kopp and J. L. Lean, A new, lower value of total solar irradiance",
    where: "Geophysical Research Letters 38 (2011), L01706",
  },
  "ussa-1976": {
    title: "U.S. Standard Atmosphere, 1976",
    where: "NOAA-S/T 76-1562, table I: density by geometric altitude",
  },
  "spacex-memo": {
    title: "SpaceX, memo of 2 February 2026 on orbital data centres",
    where: "a million tons a year of satellites with 100 kW of compute per ton; behindtheblack.com",
  },
  "spacex-ai1": {
    title: "Press on SpaceX's AI1 satellite",
    where: "8 June 2026: 70 kW per tonne, 150 kW of array, 120 kW on average, radiator of 110 m²",
  },
  iscr: {
    title: "University of Austin, integrated solar, compute and radiator panel (ISCR)",
    where: "arXiv:2604.07760: 16 MW in 150 t",
  },
  "nasa-iss": { title: "NASA, International Space Station facts and figures", where: "nasa.gov" },
  semver: { title: "Semantic Versioning 2.0.0", where: "semver.org" },
  "fips-180-4": { title: "NIST FIPS 180-4, Secure Hash Standard", where: "section 6.2, SHA-256" },
  descartes: {
    title: "Descartes' rule of signs, for sums of exponentials (Laguerre 1883)",
    where: "Œuvres de Laguerre, vol. 1, Sur la théorie des équations numériques",
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
