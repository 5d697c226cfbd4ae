import type { Mode, ReadBook, SharePlan, ShareSession } from "../../sheet/share";
import { planFreeze, planLive, planNative, planRepair, planThaw, stillDamaged } from "../../sheet/share";
import type { Planner } from "../deals/desk";

/** A way to make a workbook ready, and what is said of it. */
export interface Way {
  readonly key: string;
  readonly label: string;
  readonly intro: string;
  /** What the workbook remembers of having gone this way: then the way back is offered. */
  readonly mode?: Mode;
  readonly plan: Planner;
  readonly verb: string;
  readonly busy: string;
  /** Whether to wait until everything is calculated before looking. */
  readonly waits: boolean;
  /** What is good to know before the file is sent. */
  readonly notes: readonly string[];
  readonly preview: (plan: SharePlan) => string;
  readonly done: (plan: SharePlan, book: ReadBook, session: ShareSession) => string;
}

export const counted = (count: number, what: string): string =>
  `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;

const sheetsOf = ({ cells }: SharePlan): string =>
  counted(new Set(cells.map(({ area }) => area.sheet)).size, "sheet");

const valuesOf = ({ cells }: SharePlan): number =>
  cells.reduce((sum, { becomes }) => sum + (becomes.kind === "values" ? becomes.values.flat().length : 0), 0);

const WITH_FORMULAS =
  "The formulas stay in the file, on the sheet Provenance and as custom XML, so that they can come back. To send it without them, delete that sheet and take Custom XML Data out with File, Info, Inspect Document.";
const NO_START =
  "The file no longer starts Apsis. Excel itself may keep a note of the pane in it: File, Info, Inspect Document, Task Pane Add-ins takes that out.";

const live: Way = {
  key: "live",
  label: "Live",
  mode: "live",
  intro: "For colleagues who have Apsis. Formulas stay; the workbook remembers the engine and its results.",
  plan: planLive,
  verb: "Pin this version",
  busy: "Writing down results",
  waits: true,
  notes: ["A later version can then say which cells it would change: see Verify."],
  preview: (plan) =>
    `${counted(plan.cells.length, "formula")} on ${sheetsOf(plan)} stay as they are; a sheet Provenance is added.`,
  done: (plan) => `Pinned: ${counted(plan.cells.length, "formula")} written down.`,
};

const native: Way = {
  key: "native",
  label: "Native",
  mode: "native",
  intro:
    "For anybody with a recent Excel. Functions become LAMBDA functions of this workbook and go on calculating.",
  plan: planNative,
  verb: "Make native",
  busy: "Writing native formulas",
  waits: true,
  notes: [WITH_FORMULAS, NO_START],
  preview: (plan) => {
    const values = plan.cells.filter(({ becomes }) => becomes.kind === "values").length;
    const natives = counted(plan.cells.length - values, "formula");
    const rest = values === 0 ? "" : ` ${counted(values, "formula")} without a twin become values.`;
    return `${natives} on ${sheetsOf(plan)} call ${counted(plan.names.length, "LAMBDA function")} of the workbook.${rest}`;
  },
  done: (plan) => `Native: ${counted(plan.names.length, "LAMBDA function")} added to the workbook.`,
};

const frozen: Way = {
  key: "frozen",
  label: "Frozen",
  mode: "frozen",
  intro: "For anybody, in any program. Values stand in place of formulas and no longer change.",
  plan: planFreeze,
  verb: "Freeze",
  busy: "Freezing",
  waits: true,
  notes: [WITH_FORMULAS, NO_START],
  preview: (plan) =>
    `${counted(plan.cells.length, "formula")} on ${sheetsOf(plan)} become ${counted(valuesOf(plan), "value")}; a sheet Provenance is added.`,
  done: (plan) => `Frozen: ${counted(valuesOf(plan), "value")} in place of formulas.`,
};

const repair: Way = {
  key: "repair",
  label: "Repair",
  intro: "Formulas that show #NAME? or #BUSY!, or that another add-in has rewritten, are entered again.",
  plan: planRepair,
  verb: "Repair",
  busy: "Entering formulas again",
  waits: false,
  notes: ["To take it back, press Ctrl+Z (⌘Z on a Mac) in the sheet."],
  preview: (plan) => `${counted(plan.cells.length, "formula")} on ${sheetsOf(plan)} will be entered again.`,
  done: (plan, book, session) => {
    const left = stillDamaged(book, session).length;
    const done = `Entered ${counted(plan.cells.length, "formula")} again.`;
    return left === 0 ? `${done} All calculate.` : `${done} ${counted(left, "formula")} still show an error.`;
  },
};

export const ways: readonly Way[] = [live, native, frozen, repair];

/** The way back from one of them. */
export function backFrom({ mode, waits }: Way, overwrites: boolean): Omit<Way, "key" | "label" | "mode"> {
  const isLive = mode === "live";
  return {
    intro: isLive
      ? "This workbook is pinned to the version that calculated it."
      : `This workbook is ${String(mode)}. Its formulas can come back as they were.`,
    plan: (book, session) => planThaw(book, session, { overwrites }),
    verb: isLive ? "Remove the pin" : "Put the formulas back",
    busy: "Putting it back",
    waits,
    notes: isLive ? [] : [WITH_FORMULAS, NO_START],
    preview: (plan) =>
      isLive
        ? "The sheet Provenance goes; formulas stay."
        : `${counted(plan.cells.length, "formula")} on ${sheetsOf(plan)} go back into their cells; the sheet Provenance goes.`,
    done: (plan) => (isLive ? "The pin is gone." : `${counted(plan.cells.length, "formula")} put back.`),
  };
}
