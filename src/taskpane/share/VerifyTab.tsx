import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { quotedSheet } from "../../sheet/address";
import type { ShareSession, Verification, VerifiedCell } from "../../sheet/share";
import { verification } from "../../sheet/share";
import { Busy } from "../common/Busy";
import { FigureTable } from "../common/FigureTable";
import { Note, Told } from "../common/Told";
import type { Turn } from "../common/useTask";
import { useTask } from "../common/useTask";
import type { Desk } from "../deals/desk";
import { counted } from "./ways";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: "12px 0 0" },
  quiet: { ...typographyStyles.caption1, margin: "8px 0 0" },
  target: { minHeight: "44px", marginTop: "12px" },
});

/** Every formula of ours computed again, and what differs. */
export function VerifyTab({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const { state, start, drop } = useTask<Verification>();
  return (
    <>
      <p className={styles.text}>
        Computes every formula of Apsis again from the inputs in the sheet, also in a frozen or native
        workbook, and names the cells that show something else. Nothing is written.
      </p>
      <Busy
        isBusy={state.kind === "busy"}
        what="Verifying"
        progress={state.kind === "busy" ? state.progress : undefined}
        onCancel={drop}
      />
      <Told
        message={
          state.kind === "failed"
            ? { tone: "danger", text: state.sentence }
            : state.kind === "done"
              ? verdictOf(state.value)
              : undefined
        }
      />
      {state.kind === "done" && <Report report={state.value} session={desk.sharing()} />}
      <Button
        className={styles.target}
        appearance="primary"
        disabledFocusable={state.kind === "busy"}
        onClick={() => {
          start((turn) => verified(desk, turn));
        }}
      >
        Verify
      </Button>
    </>
  );
}

/** How long to compute before the pane is drawn again, in milliseconds. */
const SLICE = 40;

async function verified(desk: Desk, turn: Turn): Promise<Verification> {
  const steps = verification(await desk.survey(true), desk.sharing());
  let from = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - from < SLICE) continue;
    if (turn.isOver()) throw new Error("Stopped.");
    turn.report({ ...step.value, what: "Computing formulas again" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    from = performance.now();
  }
}

function verdictOf({ cells, checked }: Verification) {
  const computed = `${counted(checked, "formula")} computed again`;
  if (cells.length === 0)
    return { tone: "success", text: `${computed}: every cell shows the engine’s result.` } as const;
  return { tone: "danger", text: `${computed}: ${counted(cells.length, "cell")} differ.` } as const;
}

interface ReportProps {
  readonly report: Verification;
  readonly session: ShareSession;
}

/** Cells that are worth listing before a list says nothing any more. */
const MOST = 200;

function Report({ report, session }: ReportProps) {
  const styles = useStyles();
  const { cells, unchecked, isUnreadable } = report;
  const pinned = pinSentence(report, session);
  return (
    <>
      {pinned !== undefined && <p className={styles.text}>{pinned}</p>}
      {isUnreadable && (
        <Note
          tone="danger"
          text="What the workbook remembers of its formulas was changed and cannot be read."
        />
      )}
      {cells.length > 0 && (
        <FigureTable
          label="Cells that differ"
          columns={[
            { header: "Cell", isText: true },
            { header: "Shows", isText: true },
            { header: "Engine", isText: true },
          ]}
          rows={cells.slice(0, MOST).map((cell, index) => ({ key: String(index), cells: cellsOf(cell) }))}
        />
      )}
      {cells.length > MOST && <p className={styles.quiet}>and {cells.length - MOST} more cells.</p>}
      {unchecked.length > 0 && (
        <p className={styles.quiet}>
          Not computed, since only the sheet can:{" "}
          {unchecked
            .slice(0, 8)
            .map(({ sheet, cell }) => `${quotedSheet(sheet)}!${cell}`)
            .join(", ")}
          {unchecked.length > 8 && ` and ${unchecked.length - 8} more`}.
        </p>
      )}
    </>
  );
}

function pinSentence({ mode, pin }: Verification, { version }: ShareSession): string | undefined {
  if (!mode || !pin) return undefined;
  const what = mode === "live" ? "pinned to" : `${mode} with`;
  const same = pin.isSameVersion ? "the version that is here" : `this is ${version}`;
  const contract = pin.isSameContract ? "" : " The functions' arguments or defaults are not the same.";
  return `The workbook is ${what} Apsis ${pin.version}; ${same}.${contract}`;
}

const reasons = {
  result: "",
  value: "Not the frozen value.",
  inputs: "Frozen with other inputs.",
  formula: "Not the formula that was shared.",
  gone: "The sheet or formula is gone.",
} as const;

/** To nine digits: what differs is said beside it. */
function legible(value: VerifiedCell["shown"]): string {
  if (value === undefined) return "–";
  return String(typeof value === "number" ? Number(value.toPrecision(9)) : value);
}

function cellsOf({ sheet, cell, verdict, shown, engine, change }: VerifiedCell): readonly string[] {
  const address = `${quotedSheet(sheet)}!${cell}`;
  const reason = reasons[verdict];
  const by =
    change === undefined
      ? ""
      : ` (${change > 0 ? "+" : "−"}${String(Number(Math.abs(change).toPrecision(4)))})`;
  return [reason === "" ? address : `${address}. ${reason}`, legible(shown), `${legible(engine)}${by}`];
}
